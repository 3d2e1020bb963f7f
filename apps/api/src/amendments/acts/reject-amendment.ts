import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { AmendmentsService } from '../amendments.service.js';

/** A co-chair says that the group does not take an amendment up, and why. */
export const rejectAmendment = defineAct({
  action: 'amendment.reject',
  seenBy: 'amendment.read',
  keepsAccess: true,
  input: z.object({ amendmentId: id, expectedRevision: z.int().min(1), why: paragraphs }),

  async subject({ tx, input, use }) {
    const amendments = use(AmendmentsService);
    const found = await amendments.locked(tx, input.amendmentId);
    return { subject: found, policy: amendments.policySubject(found) };
  },

  async change({ tx, input: { expectedRevision, why }, subject, personId, now, use }) {
    const { amendment, draft, group, space } = subject;
    const amendments = use(AmendmentsService);
    amendments.mustBeOpen(subject, expectedRevision);
    const settled = await amendments.settle(tx, subject, 'reject', { personId, why, now });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'amendment', id: amendment.id },
        { type: 'draft', id: draft.id },
        ...settled.subjects,
      ],
      payload: { number: amendment.number, status: settled.status, why, ...settled.payload },
      words: { number: amendment.number, title: draft.title },
      result: { amendmentId: amendment.id },
      notices: [...(await amendments.notices(tx, subject, 'thoseInIt', now)), ...settled.notices],
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} rejected amendment ${number} to “${title}”.`,
    cy: (who, { number, title }) => `Gwrthododd ${who} welliant ${number} i “${title}”.`,
  },
});
