import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { type AuthorShare, Authorship, type WrittenPassage } from './authorship.js';
import { AuthorShareType, WrittenPassageType } from './authorship.types.js';
import { DraftType, DraftVersionType } from './drafting.types.js';
import type { Draft } from './entities/draft.js';
import type { DraftVersion } from './entities/draft-version.js';

@Resolver(() => DraftType)
export class DraftAuthorshipResolver {
  constructor(private readonly authorship: Authorship) {}

  @Guards('Draft', 'authorship.read')
  @ResolveField(() => [WrittenPassageType], {
    nullable: true,
    description:
      'Who wrote a phrase, as it is stored now: characters of a clause, or of the title where none is named. Null for whoever may not know.',
  })
  writtenBy(
    @Ctx() ctx: RequestContext,
    @Parent() draft: Draft,
    @Args('clauseId', { type: () => ID, nullable: true }) clauseId?: string | null,
    @Args('from', { type: () => Int, nullable: true }) from?: number | null,
    @Args('to', { type: () => Int, nullable: true }) to?: number | null,
  ): Promise<WrittenPassage[] | null> {
    return this.authorship.ofPhrase(ctx, draft, {
      clauseId: clauseId ?? null,
      from: from ?? 0,
      to: to ?? null,
    });
  }
}

@Resolver(() => DraftVersionType)
export class VersionAuthorshipResolver {
  constructor(private readonly authorship: Authorship) {}

  @Guards('DraftVersion', 'authorship.read')
  @ResolveField(() => [AuthorShareType], {
    nullable: true,
    description: 'Who wrote how much of it, the most first. Null for whoever may not know.',
  })
  shares(version: DraftVersion, _args: unknown, ctx: RequestContext): Promise<AuthorShare[] | null> {
    return this.authorship.sharesOf(ctx, version);
  }
}

@Resolver(() => WrittenPassageType)
export class WrittenPassageResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType, { nullable: true })
  person({ personId }: WrittenPassage, _args: unknown, ctx: RequestContext) {
    return personId === null ? null : this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'For whom they wrote; null for nobody.',
  })
  organisation({ organisationId }: WrittenPassage, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }
}

@Resolver(() => AuthorShareType)
export class AuthorShareResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'Null for what was written for nobody.',
  })
  organisation({ organisationId }: AuthorShare, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }
}
