import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Json } from '../platform/graphql/scalars.js';
import { confirmReading } from './acts/confirm-reading.js';
import { VersionDiffType } from './diff.types.js';
import { DraftingQueries } from './drafting.queries.js';
import { DraftingService } from './drafting.service.js';
import {
  ClauseType,
  ConfirmReadingInput,
  ConfirmReadingPayload,
  DraftType,
  DraftVersionType,
  ReadingType,
} from './drafting.types.js';
import type { DraftVersion } from './entities/draft-version.js';
import { VersionDiffs } from './version-diffs.js';

@Resolver(() => DraftVersionType)
export class VersionsResolver {
  constructor(
    private readonly queries: DraftingQueries,
    private readonly drafting: DraftingService,
    private readonly diffs: VersionDiffs,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => DraftVersionType, { nullable: true })
  @Reads('version.read')
  draftVersion(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.version(ctx, id);
  }

  @Mutation(() => ConfirmReadingPayload)
  @Performs(confirmReading)
  async confirmReading(@Ctx() ctx: RequestContext, @Args('input') input: ConfirmReadingInput) {
    const { result, act } = await this.door.perform(ctx, confirmReading, input);
    return { reading: await this.queries.reading(ctx, result.versionId), act };
  }

  @Guards('DraftVersion', 'draft.read')
  @ResolveField(() => DraftType, {
    nullable: true,
    description: 'Null for whoever may not read the draft itself.',
  })
  draft(version: DraftVersion, _args: unknown, ctx: RequestContext) {
    return this.drafting.readableDraft(ctx, version.draftId);
  }

  @ResolveField(() => Json, {
    description: 'The document, read from the canonical text. Asking for it is being shown it.',
  })
  async content(version: DraftVersion, _args: unknown, ctx: RequestContext) {
    await this.queries.served(ctx, version.id);
    return this.drafting.content(version);
  }

  @ResolveField(() => String, {
    description: 'RFC 8785 canonical JSON: what the hash is of. Asking for it is being shown it.',
  })
  async canonicalText(version: DraftVersion, _args: unknown, ctx: RequestContext) {
    await this.queries.served(ctx, version.id);
    return version.canonicalText;
  }

  @ResolveField(() => [ClauseType])
  clauses(version: DraftVersion) {
    return this.drafting.clauses(version);
  }

  @ResolveField(() => PersonType)
  frozenBy(version: DraftVersion, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, version.frozenById);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  frozenFor(version: DraftVersion, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, version.frozenForId);
  }

  @Guards('DraftVersion', 'version.read')
  @ResolveField(() => DraftVersionType, {
    nullable: true,
    description: 'The one before; null also for whoever may not read it.',
  })
  previous(version: DraftVersion, _args: unknown, ctx: RequestContext) {
    return this.queries.previous(ctx, version);
  }

  @ResolveField(() => VersionDiffType, {
    description: 'Since the version named; since the previous one when none is.',
  })
  changesSince(
    @Ctx() ctx: RequestContext,
    @Parent() version: DraftVersion,
    @Args('versionId', { type: () => ID, nullable: true }) versionId?: string,
  ) {
    return this.diffs.since(ctx, version, versionId ?? null);
  }

  @ResolveField(() => Boolean)
  async isLatest(version: DraftVersion, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return this.drafting.isLatest(version, await this.drafting.draft(ctx, version.draftId));
  }

  @ResolveField(() => ReadingType, {
    nullable: true,
    description: 'The viewer’s own reading of these exact words.',
  })
  reading(version: DraftVersion, _args: unknown, ctx: RequestContext) {
    return this.queries.reading(ctx, version.id);
  }
}
