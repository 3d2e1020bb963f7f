import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { CommentsService } from '../comments.service.js';

/** A thread that was resolved is taken up again. */
export const reopenCommentThread = defineAct({
  action: 'comment.reopen',
  seenBy: 'comment.read',
  keepsAccess: true,
  input: z.object({ threadId: id }),

  async subject({ tx, input, use }) {
    const comments = use(CommentsService);
    const found = await comments.lockedThread(tx, input.threadId);
    return { subject: found, policy: comments.policySubject(found) };
  },

  change: ({ tx, subject, personId, now, use }) =>
    use(CommentsService).turn(tx, subject, { transition: 'reopen', personId, now }),

  sentence: {
    en: (who, { number, title }) => `${who} reopened the comments on ${number} of “${title}”.`,
    cy: (who, { number, title }) => `Ailagorodd ${who} y sylwadau ar ${number} o “${title}”.`,
  },
});
