import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import { Page, PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { createDraft } from './acts/create-draft.js';
import { freezeDraft } from './acts/freeze-draft.js';
import { DraftingQueries } from './drafting.queries.js';
import {
  CreateDraftInput,
  CreateDraftPayload,
  DraftConnection,
  DraftType,
  DraftVersionConnection,
  DraftVersionType,
  FreezeDraftInput,
  FreezeDraftPayload,
} from './drafting.types.js';
import type { Draft } from './entities/draft.js';

@Resolver(() => DraftType)
export class DraftsResolver {
  constructor(
    private readonly queries: DraftingQueries,
    private readonly spaces: SpacesService,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => DraftConnection)
  @Reads('draft.read')
  async drafts(@Ctx() ctx: RequestContext, @Args('spaceSlug') spaceSlug: string, @Args() args: PageArgs) {
    return this.queries.inSpace(ctx, await this.spaces.bySlug(ctx, spaceSlug), args);
  }

  @Query(() => DraftType, { nullable: true })
  @Reads('draft.read')
  draft(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.draft(ctx, id);
  }

  @Mutation(() => CreateDraftPayload)
  @Performs(createDraft)
  async createDraft(@Ctx() ctx: RequestContext, @Args('input') input: CreateDraftInput) {
    const { result, act } = await this.door.perform(ctx, createDraft, input);
    return { draft: await this.queries.draft(ctx, result.draftId), act };
  }

  @Mutation(() => FreezeDraftPayload)
  @Performs(freezeDraft)
  async freezeDraft(@Ctx() ctx: RequestContext, @Args('input') input: FreezeDraftInput) {
    const { result, act } = await this.door.perform(ctx, freezeDraft, input);
    return { version: await this.queries.version(ctx, result.versionId), act };
  }

  @Guards('Draft', 'group.read')
  @ResolveField(() => TaskGroupType)
  taskGroup(draft: Draft, _args: unknown, ctx: RequestContext) {
    return this.groups.groupShown(ctx, draft.groupId);
  }

  @ResolveField(() => PersonType)
  createdBy(draft: Draft, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, draft.createdById);
  }

  @ResolveField(() => String, { description: 'Where its sync door is.' })
  collabPath(draft: Draft): string {
    return `/collab/${draft.id}`;
  }

  @Guards('Draft', 'version.read')
  @ResolveField(() => DraftVersionType, { nullable: true })
  async latestVersion(draft: Draft, _args: unknown, ctx: RequestContext) {
    return (await this.queries.showsVersions(ctx, draft)) ? this.queries.latest(ctx, draft.id) : null;
  }

  @Guards('Draft', 'version.read')
  @ResolveField(() => DraftVersionConnection, { description: 'Newest first.' })
  async versions(@Ctx() ctx: RequestContext, @Parent() draft: Draft, @Args() args: PageArgs) {
    if (!(await this.queries.showsVersions(ctx, draft))) return Page.empty();
    return this.queries.versions(ctx, draft.id, args);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(draft: Draft, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, draft);
  }
}
