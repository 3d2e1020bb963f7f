import { commentThreadStates, next, possible } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { CommentsService } from '../comments.service.js';
import { CommentThread } from '../entities/comment-thread.js';

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

  async change({ tx, subject, now, use }) {
    const { thread, draft, group, space } = subject;
    if (!possible(commentThreadStates, thread.status).includes('reopen')) {
      throw Problem.conflict('This thread is open already.');
    }
    const status = next(commentThreadStates, thread.status, 'reopen');
    await tx.update(
      CommentThread,
      { id: thread.id },
      { status, latestAt: now, resolvedAt: null, resolvedById: null },
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
    en: (who, { number, title }) => `${who} reopened the comments on ${number} of “${title}”.`,
    cy: (who, { number, title }) => `Ailagorodd ${who} y sylwadau ar ${number} o “${title}”.`,
  },
});
