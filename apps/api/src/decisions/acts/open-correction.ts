import { CORRECTION_DAYS, type CorrectionHindrance, correctionHindrance } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, isId, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Corrections } from '../corrections.js';
import { stateAt } from '../decision-state.js';
import { DecisionsService } from '../decisions.service.js';
import { Position } from '../entities/position.js';
import { PositionCorrection } from '../entities/position-correction.js';
import { requireInTime } from './position-rules.js';

const HINDRANCES: Readonly<Record<CorrectionHindrance, string>> = {
  does_not_count: 'That answer does not count any more. Question the one that does.',
  own_answer: 'You gave that answer yourself. Give another one instead.',
  questioned_already: 'That answer is questioned already. Give another answer, or confirm it.',
  too_late: `An answer can be questioned for ${CORRECTION_DAYS} days. Give another answer instead.`,
};

/** Somebody who speaks for an organisation says that an answer given for it is not its position; it counts until replaced. */
export const openCorrection = defineAct({
  action: 'correction.open',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({ positionId: id, reasons: paragraphs }),

  async subject({ tx, input: { positionId }, use }) {
    const position = isId(positionId) ? await tx.findOneBy(Position, { id: positionId }) : null;
    if (position === null) throw Problem.notFound('position');
    const decisions = use(DecisionsService);
    const found = await decisions.locked(tx, position.decisionId);
    const policy = decisions.policySubject(found);
    const seats = policy.seats.filter((organisationId) => organisationId === position.organisationId);
    return { subject: { ...found, position }, policy: { ...policy, seats } };
  },

  async change({ tx, input: { reasons }, subject: found, personId, now, use }) {
    const { position, decision, record } = found;
    requireInTime(found, now);
    if (personId === null) throw new Error('a correction is opened by a person');
    const state = stateAt(record, now);
    const counts = state.positions.some(
      (each) => each.position.id === position.id && each.state === 'current',
    );
    const questioned = state.corrections.some(
      ({ positionId, end }) => positionId === position.id && end === null,
    );
    const { deadline } = decision;
    const hindrance = correctionHindrance({ ...position, counts, questioned }, { personId, now, deadline });
    if (hindrance !== null) throw Problem.conflict(HINDRANCES[hindrance]);
    const correction: PositionCorrection = {
      id: newId(),
      decisionId: decision.id,
      positionId: position.id,
      organisationId: position.organisationId,
      openedById: personId,
      reasons,
      openedAt: now,
    };
    await tx.insert(PositionCorrection, correction);
    const { answer, versionSha256: sha256 } = position;
    const payload = { reasons, positionId: position.id, answer, sha256 };
    return use(Corrections).recorded(tx, found, { correction, personId, now, payload });
  },

  sentence: {
    en: (who, { organisation, question }) =>
      `${who} said that the answer given for ${organisation} in “${question}” is not its position.`,
    cy: (who, { organisation, question }) =>
      `Dywedodd ${who} nad safbwynt ${organisation} yw’r ateb a roddwyd drosto yn “${question}”.`,
  },
});
