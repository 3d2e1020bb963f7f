import { next, objectionStates } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, isId, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DecisionsService } from '../decisions.service.js';
import { Objection } from '../entities/objection.js';
import { requireInTime } from './position-rules.js';

/** The organisation that objected withdraws its objection; it is then asked for its position again. */
export const withdrawObjection = defineAct({
  action: 'objection.withdraw',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({ objectionId: id, reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const known = isId(input.objectionId) ? await tx.findOneBy(Objection, { id: input.objectionId }) : null;
    if (known === null) throw Problem.notFound('objection');
    const decisions = use(DecisionsService);
    const found = await decisions.locked(tx, known.decisionId);
    const objection = await tx.findOneByOrFail(Objection, { id: known.id });
    const policy = decisions.policySubject(found);
    return {
      subject: { ...found, objection },
      policy: {
        ...policy,
        seats: [objection.organisationId],
        states: { ...policy.states, objection: objection.status },
      },
    };
  },

  async change({ tx, input, subject: found, now }) {
    const { objection, decision, group, space } = found;
    requireInTime(found, now);
    const status = next(objectionStates, objection.status, 'withdraw');
    await tx.update(Objection, { id: objection.id }, { status, endedAt: now });
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
