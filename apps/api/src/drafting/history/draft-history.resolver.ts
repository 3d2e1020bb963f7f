import { listClauses } from '@concordat/documents';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../../identity/identity.service.js';
import { PersonType } from '../../identity/identity.types.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { OrganisationType } from '../../organisations/organisations.types.js';
import { Ctx, Guards } from '../../platform/graphql/doors.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Json } from '../../platform/graphql/scalars.js';
import { ClauseType, DraftType } from '../drafting.types.js';
import type { Draft } from '../entities/draft.js';
import { DraftHistory, type TextThen } from './draft-history.js';
import {
  DraftMomentConnection,
  DraftMomentType,
  DraftTextType,
  DraftWriterType,
} from './draft-history.types.js';
import type { Moment, MomentWriter } from './moments.js';

@Resolver(() => DraftType)
export class DraftHistoryResolver {
  constructor(private readonly history: DraftHistory) {}

  @Guards('Draft', 'authorship.read')
  @ResolveField(() => DraftMomentConnection, {
    description: 'Who wrote when, the latest first; 50 unless said. Empty for whoever may not know.',
  })
  moments(@Ctx() ctx: RequestContext, @Parent() draft: Draft, @Args() args: PageArgs) {
    return this.history.moments(ctx, draft, args);
  }

  @Guards('Draft', 'authorship.read')
  @ResolveField(() => DraftTextType, {
    nullable: true,
    description: 'What it said after an update. Null for whoever may not know.',
  })
  textAt(
    @Ctx() ctx: RequestContext,
    @Parent() draft: Draft,
    @Args('seq', { type: () => Int }) seq: number,
  ): Promise<TextThen | null> {
    return this.history.textAt(ctx, draft, seq);
  }
}

@Resolver(() => DraftMomentType)
export class DraftMomentResolver {
  @ResolveField(() => [DraftWriterType])
  writers({ writers }: Moment) {
    return writers;
  }
}

@Resolver(() => DraftWriterType)
export class DraftWriterResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  person({ personId }: MomentWriter, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'Null where it is not known any more.',
  })
  organisation({ organisationId }: MomentWriter, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }
}

@Resolver(() => DraftTextType)
export class DraftTextResolver {
  @ResolveField(() => Json, { description: 'The document.' })
  content({ content }: TextThen) {
    return content;
  }

  @ResolveField(() => [ClauseType])
  clauses({ content }: TextThen) {
    return listClauses(content);
  }
}
