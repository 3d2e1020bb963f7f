import { ResolveField, Resolver } from '@nestjs/graphql';
import { ActsQueries } from '../acts/acts.queries.js';
import { ActType } from '../acts/acts.types.js';
import type { Act } from '../acts/entities/act.js';
import { PositionType } from '../decisions/decisions.types.js';
import type { PositionIn } from '../decisions/position-lists.js';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';

@Resolver(() => PositionType)
export class PositionActResolver {
  constructor(private readonly acts: ActsQueries) {}

  @Guards('Position', 'act.read')
  @ResolveField(() => ActType, {
    nullable: true,
    description: 'The act that took it, whose receipt proves it. Null for whoever may not know.',
  })
  act({ id, takenAt, decisionState }: PositionIn, _args: unknown, ctx: RequestContext): Promise<Act | null> {
    const { spaceId } = decisionState.record.decision;
    return this.acts.thatMade(ctx, { id, at: takenAt, spaceId }, [
      'decision.takePosition',
      'decision.raiseObjection',
    ]);
  }
}
