import { correctionHindrance } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { withCorrection } from './corrections.js';
import type { CorrectionIn } from './decision-parts.js';
import { DecisionsService } from './decisions.service.js';
import type { PositionIn } from './position-lists.js';

/** What the asker may say against an answer, or do about what was said. */
@Injectable()
export class CorrectionsQueries {
  constructor(private readonly decisions: DecisionsService) {}

  /** Whether the asker may say now that an answer is not their organisation's position. */
  async mayQuestion(ctx: RequestContext, position: PositionIn): Promise<boolean> {
    const { decisionState, organisationId, state, id } = position;
    if (ctx.actor.kind !== 'person') return false;
    const subject = await this.decisions.policySubjectOf(ctx, decisionState.record);
    const seats = subject.seats.filter((seat) => seat === organisationId);
    if (!ctx.allows('correction.open', { ...subject, seats })) return false;
    const questioned = decisionState.corrections.some(
      ({ positionId, end }) => positionId === id && end === null,
    );
    const { deadline } = decisionState.record.decision;
    const asking = { personId: ctx.actor.personId, now: ctx.now, deadline };
    return correctionHindrance({ ...position, counts: state === 'current', questioned }, asking) === null;
  }

  /** Whether the asker may take back now what they said. */
  async mayWithdraw(ctx: RequestContext, correction: CorrectionIn): Promise<boolean> {
    const own = ctx.actor.kind === 'person' && ctx.actor.personId === correction.openedById;
    return own && correction.end === null && (await this.allows(ctx, 'correction.withdraw', correction));
  }

  /** Whether the asker may confirm the answer now: neither gave nor questioned it. */
  async mayConfirm(ctx: RequestContext, correction: CorrectionIn): Promise<boolean> {
    const { actor } = ctx;
    if (actor.kind !== 'person' || correction.end !== null) return false;
    const { positions } = correction.decisionState.record;
    const spoke = positions.find(({ id }) => id === correction.positionId)?.personId;
    if ([spoke, correction.openedById].includes(actor.personId)) return false;
    return this.allows(ctx, 'correction.confirm', correction);
  }

  private async allows(
    ctx: RequestContext,
    action: 'correction.withdraw' | 'correction.confirm',
    correction: CorrectionIn,
  ): Promise<boolean> {
    const subject = await this.decisions.policySubjectOf(ctx, correction.decisionState.record);
    return ctx.allows(action, withCorrection(subject, correction));
  }
}
