import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { ObjectionSupportEnd } from '../entities/objection-support-end.js';
import { ObjectionSupports } from '../objection-supports.js';
import { requireInTime } from './position-rules.js';

/** An organisation withdraws its support of the objection of another. That it was given stays in the record. */
export const withdrawSupport = defineAct({
  action: 'objection.withdrawSupport',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({ supportId: id }),

  async subject({ tx, input, use }) {
    const supports = use(ObjectionSupports);
    const found = await supports.locked(tx, input.supportId);
    return { subject: found, policy: supports.policySubjectOfSupporter(found) };
  },

  async change({ tx, subject: found, personId, now, use }) {
    if (personId === null) throw new Error('support is withdrawn by a person');
    const { support } = found;
    requireInTime(found, now);
    if (support.end !== null) {
      throw Problem.conflict('Your organisation has withdrawn its support already: there is nothing to do.');
    }
    await tx.insert(ObjectionSupportEnd, { supportId: support.id, endedById: personId, at: now });
    const done = { supportId: support.id, personId, now, payload: {} };
    return use(ObjectionSupports).recorded(tx, found, done);
  },

  sentence: {
    en: (who, { organisation, question }) =>
      `${who} withdrew support of the objection of ${organisation} in “${question}”.`,
    cy: (who, { organisation, question }) =>
      `Tynnodd ${who} gefnogaeth i wrthwynebiad ${organisation} yn ôl yn “${question}”.`,
  },
});
