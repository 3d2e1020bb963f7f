import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { AmendmentsService } from '../amendments.service.js';

/** Somebody takes their amendment back: it stays to be read, and is settled. */
export const withdrawAmendment = defineAct({
  action: 'amendment.withdraw',
  seenBy: 'amendment.read',
  keepsAccess: true,
  input: z.object({ amendmentId: id }),

  async subject({ tx, input, use }) {
    const amendments = use(AmendmentsService);
    const found = await amendments.locked(tx, input.amendmentId);
    return { subject: found, policy: amendments.policySubject(found) };
  },

  async change({ tx, subject, actor, personId, now, use }) {
    const { amendment, draft, group, space } = subject;
    const amendments = use(AmendmentsService);
    amendments.mustBeTheirs(subject, actor, personId, false);
    amendments.mustBeOpen(subject, null);
    const settled = await amendments.settle(tx, subject, 'withdraw', { personId, why: null, now });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'amendment', id: amendment.id },
        { type: 'draft', id: draft.id },
        ...settled.subjects,
      ],
      payload: { number: amendment.number, status: settled.status, ...settled.payload },
      words: { number: amendment.number, title: draft.title },
      result: { amendmentId: amendment.id },
      notices: [...(await amendments.notices(tx, subject, 'thoseInIt', now)), ...settled.notices],
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} withdrew amendment ${number} to “${title}”.`,
    cy: (who, { number, title }) => `Tynnodd ${who} welliant ${number} i “${title}” yn ôl.`,
  },
});
