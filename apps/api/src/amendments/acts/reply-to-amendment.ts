import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, text } from '../../platform/input.js';
import { AmendmentsService } from '../amendments.service.js';
import { Amendment } from '../entities/amendment.js';
import { AmendmentReply } from '../entities/amendment-reply.js';

/** Somebody says something about an amendment, whatever became of it. */
export const replyToAmendment = defineAct({
  action: 'amendment.reply',
  seenBy: 'amendment.read',
  keepsAccess: true,
  input: z.object({ amendmentId: id, body: text({ min: 1, max: 4_000, multiline: true }) }),

  async subject({ tx, input, use }) {
    const amendments = use(AmendmentsService);
    const found = await amendments.locked(tx, input.amendmentId);
    return { subject: found, policy: amendments.policySubject(found) };
  },

  async change({ tx, input: { body }, subject, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('something is said by a person');
    const { amendment, draft, group, space } = subject;
    const reply = { id: newId(), amendmentId: amendment.id, personId, organisationId, body, at: now };
    await tx.insert(AmendmentReply, reply);
    await tx.update(Amendment, { id: amendment.id }, { latestAt: now });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'amendment_reply', id: reply.id },
        { type: 'amendment', id: amendment.id },
        { type: 'draft', id: draft.id },
      ],
      payload: { number: amendment.number, body },
      words: { number: amendment.number, title: draft.title },
      result: { amendmentId: amendment.id },
      notices: await use(AmendmentsService).notices(tx, subject, 'thoseInIt', now),
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} said something about amendment ${number} to “${title}”.`,
    cy: (who, { number, title }) => `Dywedodd ${who} rywbeth am welliant ${number} i “${title}”.`,
  },
});
