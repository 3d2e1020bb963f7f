import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { closeSection } from './acts/close-section.js';
import { reopenSection } from './acts/reopen-section.js';
import { DraftingQueries } from './drafting.queries.js';
import {
  ClosedSectionsPayload,
  ClosedSectionType,
  CloseSectionInput,
  DraftType,
  ReopenSectionInput,
} from './drafting.types.js';
import type { Draft } from './entities/draft.js';
import type { SectionClosure } from './entities/section-closure.js';
import { SectionClosures } from './section-closures.js';

@Resolver(() => DraftType)
export class DraftClosuresResolver {
  constructor(
    private readonly queries: DraftingQueries,
    private readonly closures: SectionClosures,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => ClosedSectionsPayload)
  @Performs(closeSection)
  async closeSection(@Ctx() ctx: RequestContext, @Args('input') input: CloseSectionInput) {
    const { result, act } = await this.door.perform(ctx, closeSection, input);
    return { draft: await this.queries.draft(ctx, result.draftId), act };
  }

  @Mutation(() => ClosedSectionsPayload)
  @Performs(reopenSection)
  async reopenSection(@Ctx() ctx: RequestContext, @Args('input') input: ReopenSectionInput) {
    const { result, act } = await this.door.perform(ctx, reopenSection, input);
    return { draft: await this.queries.draft(ctx, result.draftId), act };
  }

  @ResolveField(() => [ClosedSectionType], { description: 'Closed for editing now, the longest first.' })
  closedSections({ id }: Draft, _args: unknown, ctx: RequestContext) {
    return this.closures.ofDraft(ctx, id);
  }
}

@Resolver(() => ClosedSectionType)
export class ClosedSectionResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  closedBy({ closedById }: SectionClosure, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, closedById);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  closedFor({ closedForId }: SectionClosure, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, closedForId);
  }
}
