import { correctionUntil } from '@concordat/domain';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { confirmPosition } from './acts/confirm-position.js';
import { openCorrection } from './acts/open-correction.js';
import { withdrawCorrection } from './acts/withdraw-correction.js';
import { statusOf } from './corrections.js';
import { CorrectionsQueries } from './corrections.queries.js';
import { type CorrectionIn, DecisionParts } from './decision-parts.js';
import * as inputs from './decisions.inputs.js';
import { DecisionsQueries } from './decisions.queries.js';
import { CorrectionStatusEnum, PositionCorrectionType, PositionType } from './decisions.types.js';
import type { PositionIn } from './position-lists.js';

@Resolver(() => PositionCorrectionType)
export class CorrectionsResolver {
  constructor(
    private readonly queries: DecisionsQueries,
    private readonly corrections: CorrectionsQueries,
    private readonly parts: DecisionParts,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => inputs.CorrectionPayload, {
    description:
      'Says that an answer given for one’s organisation is not its position. It counts until replaced.',
  })
  @Performs(openCorrection)
  async openCorrection(@Ctx() ctx: RequestContext, @Args('input') input: inputs.OpenCorrectionInput) {
    return this.answer(ctx, await this.door.perform(ctx, openCorrection, input));
  }

  @Mutation(() => inputs.CorrectionPayload, { description: 'Takes back what one said against an answer.' })
  @Performs(withdrawCorrection)
  async withdrawCorrection(@Ctx() ctx: RequestContext, @Args('input') input: inputs.WithdrawCorrectionInput) {
    return this.answer(ctx, await this.door.perform(ctx, withdrawCorrection, input));
  }

  @Mutation(() => inputs.CorrectionPayload, {
    description: 'Confirms an answer that somebody else gave, and somebody else questioned.',
  })
  @Performs(confirmPosition)
  async confirmPosition(@Ctx() ctx: RequestContext, @Args('input') input: inputs.ConfirmPositionInput) {
    return this.answer(ctx, await this.door.perform(ctx, confirmPosition, input));
  }

  @ResolveField(() => CorrectionStatusEnum)
  status(correction: CorrectionIn): string {
    return statusOf(correction);
  }

  @ResolveField(() => PersonType)
  openedBy({ openedById }: CorrectionIn, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, openedById);
  }

  @ResolveField(() => Date, { nullable: true })
  endedAt({ end }: CorrectionIn): Date | null {
    return end?.endedAt ?? null;
  }

  @ResolveField(() => PersonType, { nullable: true })
  endedBy({ end }: CorrectionIn, _args: unknown, ctx: RequestContext) {
    return end === null ? null : this.identity.person(ctx, end.endedById);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null where another answer settled it.' })
  endReasons({ end }: CorrectionIn): string | null {
    return end?.reasons ?? null;
  }

  @ResolveField(() => Boolean)
  mayWithdraw(correction: CorrectionIn, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return this.corrections.mayWithdraw(ctx, correction);
  }

  @ResolveField(() => Boolean)
  mayConfirm(correction: CorrectionIn, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return this.corrections.mayConfirm(ctx, correction);
  }

  private async answer<Act>(
    ctx: RequestContext,
    { result, act }: { result: { correctionId: string; decisionId: string }; act: Act },
  ) {
    const decision = await this.queries.byId(ctx, result.decisionId);
    return { correction: this.parts.correction(decision, result.correctionId), decision, act };
  }
}

@Resolver(() => PositionType)
export class PositionCorrectionsResolver {
  constructor(
    private readonly queries: CorrectionsQueries,
    private readonly parts: DecisionParts,
  ) {}

  @ResolveField(() => [PositionCorrectionType], { description: 'What its own people said against it.' })
  corrections({ decisionState, id }: PositionIn): CorrectionIn[] {
    return this.parts.corrections(decisionState).filter(({ positionId }) => positionId === id);
  }

  @ResolveField(() => Date, {
    description: 'The last instant at which its own people may say that it is not theirs.',
  })
  mayBeQuestionedUntil({ decisionState, takenAt }: PositionIn): Date {
    return correctionUntil(takenAt, decisionState.record.decision.deadline);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may say so now.' })
  mayQuestion(position: PositionIn, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return this.queries.mayQuestion(ctx, position);
  }
}
