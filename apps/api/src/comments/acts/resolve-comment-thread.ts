import { commentThreadStates, next, possible } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { CommentsService } from '../comments.service.js';
import { CommentThread } from '../entities/comment-thread.js';

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

  async change({ tx, subject, personId, now, use }) {
    const { thread, draft, group, space } = subject;
    if (!possible(commentThreadStates, thread.status).includes('resolve')) {
      throw Problem.conflict('This thread is resolved already.');
    }
    const status = next(commentThreadStates, thread.status, 'resolve');
    await tx.update(
      CommentThread,
      { id: thread.id },
      { status, latestAt: now, resolvedAt: now, resolvedById: personId },
    );
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'comment_thread', id: thread.id },
        { type: 'draft', id: draft.id },
      ],
      payload: { status },
      words: { number: thread.clauseNumber, title: draft.title },
      result: { threadId: thread.id },
      notices: await use(CommentsService).notices(tx, subject, [], now),
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} resolved the comments on ${number} of “${title}”.`,
    cy: (who, { number, title }) => `Datrysodd ${who} y sylwadau ar ${number} o “${title}”.`,
  },
});
