import { next, roundStates } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { ConsultationsService } from '../consultations.service.js';
import { Round } from '../entities/round.js';

/** A round is closed before its time runs out; nobody responds to it after that. */
export const closeRound = defineAct({
  action: 'round.close',
  seenBy: 'consultation.read',
  input: z.object({ roundId: id }),

  async subject({ tx, input, now, use }) {
    const consultations = use(ConsultationsService);
    const found = await consultations.lockedRound(tx, input.roundId);
    return { subject: found, policy: consultations.roundPolicySubject(found, now) };
  },

  async change({ tx, subject: { round, consultation, group, space }, now }) {
    await tx.update(
      Round,
      { id: round.id },
      { status: next(roundStates, round.status, 'close'), closedAt: now },
    );
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'round', id: round.id },
        { type: 'consultation', id: consultation.id },
      ],
      payload: { number: round.number },
      words: { number: round.number, title: consultation.title },
      result: { roundId: round.id, consultationId: consultation.id },
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} closed round ${number} of the consultation “${title}”.`,
    cy: (who, { number, title }) => `Caeodd ${who} rownd ${number} yr ymgynghoriad “${title}”.`,
  },
});
