import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftType, DraftVersionType } from '../drafting/drafting.types.js';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { closeDecision } from './acts/close-decision.js';
import { lapseDecision } from './acts/lapse-decision.js';
import { openDecision } from './acts/open-decision.js';
import { raiseObjection } from './acts/raise-objection.js';
import { takePosition } from './acts/take-position.js';
import { withdrawObjection } from './acts/withdraw-objection.js';
import { DecisionParts, type HeldSeat, type ObjectionIn } from './decision-parts.js';
import type { DecisionState } from './decision-state.js';
import * as inputs from './decisions.inputs.js';
import { DecisionsQueries } from './decisions.queries.js';
import {
  DecisionRuleEnum,
  DecisionStatusEnum,
  DecisionType,
  EvaluationType,
  ObjectionType,
  PositionConnection,
  SeatType,
} from './decisions.types.js';
import { positionsPage } from './position-lists.js';

@Resolver(() => DecisionType)
export class DecisionsResolver {
  constructor(
    private readonly queries: DecisionsQueries,
    private readonly parts: DecisionParts,
    private readonly drafting: DraftingService,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => DecisionType, { nullable: true })
  @Reads('decision.read')
  decision(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.byId(ctx, id);
  }

  @Mutation(() => inputs.OpenDecisionPayload)
  @Performs(openDecision)
  async openDecision(@Ctx() ctx: RequestContext, @Args('input') input: inputs.OpenDecisionInput) {
    const { result, act } = await this.door.perform(ctx, openDecision, input);
    return { decision: await this.queries.byId(ctx, result.decisionId), act };
  }

  @Mutation(() => inputs.TakePositionPayload)
  @Performs(takePosition)
  async takePosition(@Ctx() ctx: RequestContext, @Args('input') input: inputs.TakePositionInput) {
    const { result, act } = await this.door.perform(ctx, takePosition, input);
    const decision = await this.queries.byId(ctx, result.decisionId);
    return { position: this.parts.position(decision, result.positionId), decision, act };
  }

  @Mutation(() => inputs.RaiseObjectionPayload)
  @Performs(raiseObjection)
  async raiseObjection(@Ctx() ctx: RequestContext, @Args('input') input: inputs.RaiseObjectionInput) {
    const { result, act } = await this.door.perform(ctx, raiseObjection, input);
    const decision = await this.queries.byId(ctx, result.decisionId);
    return { objection: this.parts.objection(decision, result.objectionId), decision, act };
  }

  @Mutation(() => inputs.WithdrawObjectionPayload)
  @Performs(withdrawObjection)
  async withdrawObjection(@Ctx() ctx: RequestContext, @Args('input') input: inputs.WithdrawObjectionInput) {
    const { result, act } = await this.door.perform(ctx, withdrawObjection, input);
    const decision = await this.queries.byId(ctx, result.decisionId);
    return { objection: this.parts.objection(decision, result.objectionId), decision, act };
  }

  @Mutation(() => inputs.CloseDecisionPayload)
  @Performs(closeDecision)
  async closeDecision(@Ctx() ctx: RequestContext, @Args('input') input: inputs.CloseDecisionInput) {
    const { result, act } = await this.door.perform(ctx, closeDecision, input);
    return { decision: await this.queries.byId(ctx, result.decisionId), act };
  }

  @Mutation(() => inputs.LapseDecisionPayload)
  @Performs(lapseDecision)
  async lapseDecision(@Ctx() ctx: RequestContext, @Args('input') input: inputs.LapseDecisionInput) {
    const { result, act } = await this.door.perform(ctx, lapseDecision, input);
    return { decision: await this.queries.byId(ctx, result.decisionId), act };
  }

  @ResolveField(() => ID)
  id({ record }: DecisionState): string {
    return record.decision.id;
  }

  @ResolveField(() => String)
  question({ record }: DecisionState): string {
    return record.decision.question;
  }

  @ResolveField(() => DecisionRuleEnum)
  rule({ record }: DecisionState): string {
    return record.decision.rule;
  }

  @ResolveField(() => Boolean, { description: 'Whether the rule must hold within each sector as well.' })
  bySector({ record }: DecisionState): boolean {
    return record.decision.bySector;
  }

  @ResolveField(() => Boolean)
  silenceIsConsent({ record }: DecisionState): boolean {
    return record.decision.silenceIsConsent;
  }

  @ResolveField(() => Int, {
    description: 'Per cent of the seats that must have answered where a majority decides.',
  })
  quorumPercent({ record }: DecisionState): number {
    return record.decision.quorumPercent;
  }

  @ResolveField(() => DecisionStatusEnum)
  status(state: DecisionState): string {
    return state.status;
  }

  @ResolveField(() => Date, { nullable: true })
  deadline({ record }: DecisionState): Date | null {
    return record.decision.deadline;
  }

  @ResolveField(() => Date)
  openedAt({ record }: DecisionState): Date {
    return record.decision.openedAt;
  }

  @ResolveField(() => PersonType)
  openedBy({ record }: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, record.decision.openedById);
  }

  @ResolveField(() => Date, { nullable: true })
  closedAt(state: DecisionState): Date | null {
    return state.closedAt;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why it was taken back; null unless it lapsed.',
  })
  lapsedWhy({ closedAt, record }: DecisionState): string | null {
    return closedAt === null ? null : record.decision.lapsedWhy;
  }

  @Guards('Decision', 'group.read')
  @ResolveField(() => TaskGroupType)
  taskGroup({ record }: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.groups.groupShown(ctx, record.decision.groupId);
  }

  @Guards('Decision', 'draft.read')
  @ResolveField(() => DraftType, {
    nullable: true,
    description: 'Null for whoever may not read the draft itself.',
  })
  draft({ record }: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.drafting.readableDraft(ctx, record.decision.draftId);
  }

  @Guards('Decision', 'version.read')
  @ResolveField(() => DraftVersionType, { description: 'The version in question.' })
  version(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.drafting.versionShown(ctx, state.versionId);
  }

  @Guards('Decision', 'version.read')
  @ResolveField(() => [DraftVersionType], {
    description: 'Every version that was put to the group, in order.',
  })
  versions({ record }: DecisionState, _args: unknown, ctx: RequestContext) {
    return Promise.all(record.versions.map(({ versionId }) => this.drafting.versionShown(ctx, versionId)));
  }

  @ResolveField(() => [SeatType])
  seats(state: DecisionState): HeldSeat[] {
    return this.parts.seats(state);
  }

  @ResolveField(() => [OrganisationType], {
    description:
      'Organisations of the group that joined, or came back, after it was opened: they have no seat in it.',
  })
  joinedLater(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.parts.joinedLater(ctx, state);
  }

  @ResolveField(() => PositionConnection, {
    description:
      'Those that count now, in the order given; with all that lapsed or were replaced when asked for.',
  })
  positions(@Parent() state: DecisionState, @Args() args: inputs.DecisionPositionsArgs) {
    const { includeLapsed, ...list } = args;
    const states = includeLapsed ? undefined : (['current'] as const);
    return positionsPage(state, { ...list, states, defaultSize: 20 }, args);
  }

  @ResolveField(() => [ObjectionType])
  objections(state: DecisionState): ObjectionIn[] {
    return this.parts.objections(state);
  }

  @ResolveField(() => EvaluationType)
  evaluation(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.parts.evaluation(ctx, state);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(state: DecisionState, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, state);
  }
}
