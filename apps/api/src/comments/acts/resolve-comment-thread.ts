import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { CommentsService } from '../comments.service.js';

/** What a thread was about is dealt with; it stays, and can be taken up again. */
export const resolveCommentThread = defineAct({
  action: 'comment.resolve',
  seenBy: 'comment.read',
  keepsAccess: true,
  input: z.object({ threadId: id }),

  async subject({ tx, input, use }) {
    const comments = use(CommentsService);
    const found = await comments.lockedThread(tx, input.threadId);
    return { subject: found, policy: comments.policySubject(found) };
  },

  change: ({ tx, subject, personId, now, use }) =>
    use(CommentsService).turn(tx, subject, { transition: 'resolve', personId, now }),

  sentence: {
    en: (who, { number, title }) => `${who} resolved the comments on ${number} of “${title}”.`,
    cy: (who, { number, title }) => `Datrysodd ${who} y sylwadau ar ${number} o “${title}”.`,
  },
});
