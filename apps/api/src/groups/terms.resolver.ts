import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { Ctx, Guards, Performs } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { adoptTerms } from './acts/adopt-terms.js';
import type { TaskGroup } from './entities/task-group.js';
import type { TermsAdoption } from './entities/terms-adoption.js';
import { AdoptTermsInput, TaskGroupPayload } from './groups.inputs.js';
import { GroupsQueries } from './groups.queries.js';
import { TaskGroupType, TermsAdoptionConnection, TermsAdoptionType } from './groups.types.js';
import { TermsQueries } from './terms.queries.js';

@Resolver(() => TaskGroupType)
export class GroupTermsResolver {
  constructor(
    private readonly terms: TermsQueries,
    private readonly groups: GroupsQueries,
    private readonly drafting: DraftingService,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => TaskGroupPayload)
  @Performs(adoptTerms)
  async adoptTerms(@Ctx() ctx: RequestContext, @Args('input') input: AdoptTermsInput) {
    const { result, act } = await this.door.perform(ctx, adoptTerms, input);
    return { taskGroup: await this.groups.byId(ctx, result.taskGroupId), act };
  }

  @ResolveField(() => TermsAdoptionType, {
    nullable: true,
    description: 'What the group works by; null until it adopts a version.',
  })
  adoptedTerms(group: TaskGroup, _args: unknown, ctx: RequestContext) {
    return this.terms.current(ctx, group.id);
  }

  @ResolveField(() => TermsAdoptionConnection, { description: 'Newest first.' })
  termsHistory(@Ctx() ctx: RequestContext, @Parent() group: TaskGroup, @Args() args: PageArgs) {
    return this.terms.history(ctx, group.id, args);
  }

  @ResolveField(() => DraftVersionType, {
    nullable: true,
    description: 'The version with which it concluded; null also for whoever may not read it.',
  })
  @Guards('TaskGroup', 'version.read')
  async concludedVersion(group: TaskGroup, _args: unknown, ctx: RequestContext) {
    if (group.concludedVersionId === null) return null;
    const version = await this.drafting.version(ctx, group.concludedVersionId);
    const subject = await this.drafting.versionPolicySubject(ctx, version);
    return ctx.allows('version.read', subject) ? version : null;
  }
}

@Resolver(() => TermsAdoptionType)
export class TermsAdoptionsResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
  ) {}

  @ResolveField(() => DraftVersionType, {
    nullable: true,
    description: 'Null for whoever may not read it.',
  })
  @Guards('TermsAdoption', 'version.read')
  async version(adoption: TermsAdoption, _args: unknown, ctx: RequestContext) {
    const version = await this.drafting.version(ctx, adoption.versionId);
    const subject = await this.drafting.versionPolicySubject(ctx, version);
    return ctx.allows('version.read', subject) ? version : null;
  }

  @ResolveField(() => PersonType)
  adoptedBy(adoption: TermsAdoption, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, adoption.adoptedById);
  }
}
