import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, optionalParagraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DecisionsService } from '../decisions.service.js';
import { ObjectionSupport } from '../entities/objection-support.js';
import { ObjectionSupports } from '../objection-supports.js';
import { requireInTime } from './position-rules.js';

/** An organisation with a seat supports the objection of another, once. It changes no count and binds no position. */
export const supportObjection = defineAct({
  action: 'objection.support',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({ objectionId: id, words: optionalParagraphs }),

  async subject({ tx, input, use }) {
    const found = await use(DecisionsService).lockedObjection(tx, input.objectionId);
    return { subject: found, policy: use(ObjectionSupports).policySubject(found) };
  },

  async change({ tx, input: { words }, subject: found, personId, organisationId, now, use }) {
    if (personId === null || organisationId === null)
      throw new Error('an objection is supported by a person for an organisation');
    const { objection, record } = found;
    requireInTime(found, now);
    const given = record.supports.find(
      (support) => support.objectionId === objection.id && support.organisationId === organisationId,
    );
    if (given !== undefined) {
      throw Problem.conflict(
        given.end === null
          ? 'Your organisation supports this objection already. It can withdraw its support.'
          : 'Your organisation has withdrawn its support of this objection, which is given once. It can raise an objection of its own.',
      );
    }
    const support: ObjectionSupport = {
      id: newId(),
      objectionId: objection.id,
      organisationId,
      personId,
      words,
      at: now,
    };
    await tx.insert(ObjectionSupport, support);
    const done = { supportId: support.id, personId, now, payload: { words } };
    return use(ObjectionSupports).recorded(tx, found, done);
  },

  sentence: {
    en: (who, { organisation, question }) =>
      `${who} supported the objection of ${organisation} in “${question}”.`,
    cy: (who, { organisation, question }) =>
      `Cefnogodd ${who} wrthwynebiad ${organisation} yn “${question}”.`,
  },
});
