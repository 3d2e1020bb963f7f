import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DecisionsService } from '../decisions.service.js';
import { requireInTime } from './position-rules.js';

/** The organisation that objected withdraws its objection; it is then asked for its position again. */
export const withdrawObjection = defineAct({
  action: 'objection.withdraw',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({ objectionId: id, reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.lockedObjection(tx, input.objectionId);
    const { objection } = found;
    const policy = decisions.policySubject(found);
    return {
      subject: found,
      policy: {
        ...policy,
        seats: [objection.organisationId],
        states: { ...policy.states, objection: objection.status },
      },
    };
  },

  async change({ tx, input, subject: found, now, use }) {
    const { objection, decision, group, space } = found;
    requireInTime(found, now);
    if (await use(DecisionsService).inDispute(tx, objection.id)) {
      throw Problem.conflict(
        'This objection is in dispute. Withdraw the dispute: the objection ends with it.',
      );
    }
    await use(DecisionsService).endObjection(tx, objection, 'withdraw', now);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'objection', id: objection.id },
        { type: 'decision', id: decision.id },
      ],
      payload: { reasons: input.reasons },
      words: { question: decision.question },
      result: { objectionId: objection.id, decisionId: decision.id },
    };
  },

  sentence: {
    en: (who, { question }) => `${who} withdrew an objection in “${question}”`,
    cy: (who, { question }) => `Tynnodd ${who} wrthwynebiad yn ôl yn “${question}”`,
  },
});
