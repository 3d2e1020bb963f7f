import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DraftType, DraftVersionType } from '../drafting/drafting.types.js';
import type { Draft } from '../drafting/entities/draft.js';
import type { DraftVersion } from '../drafting/entities/draft-version.js';
import type { TaskGroup } from '../groups/entities/task-group.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionConnection, DecisionType } from './decisions.types.js';

@Resolver(() => TaskGroupType)
export class GroupDecisionsResolver {
  constructor(private readonly queries: DecisionsQueries) {}

  @Guards('TaskGroup', 'decision.read')
  @ResolveField(() => DecisionConnection, { description: 'Newest first.' })
  decisions(@Ctx() ctx: RequestContext, @Parent() group: TaskGroup, @Args() args: PageArgs) {
    return this.queries.inGroup(ctx, group.spaceId, group.id, args);
  }
}

@Resolver(() => DraftType)
export class DraftDecisionsResolver {
  constructor(private readonly queries: DecisionsQueries) {}

  @Guards('Draft', 'decision.read')
  @ResolveField(() => DecisionType, { nullable: true })
  openDecision(draft: Draft, _args: unknown, ctx: RequestContext) {
    return this.queries.openOn(ctx, draft);
  }
}

@Resolver(() => DraftVersionType)
export class VersionDecisionsResolver {
  constructor(private readonly queries: DecisionsQueries) {}

  @Guards('DraftVersion', 'decision.read')
  @ResolveField(() => [DecisionType], { description: 'Decisions to which it was put, newest first.' })
  decisions(version: DraftVersion, _args: unknown, ctx: RequestContext) {
    return this.queries.onVersion(ctx, version);
  }
}
