import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { CommentsService } from '../comments.service.js';
import { Comment } from '../entities/comment.js';

/** Somebody takes back what they said: it stays to be read, marked as withdrawn. */
export const withdrawComment = defineAct({
  action: 'comment.withdraw',
  seenBy: 'comment.read',
  keepsAccess: true,
  input: z.object({ commentId: id }),

  async subject({ tx, input, use }) {
    const comments = use(CommentsService);
    const found = await comments.lockedComment(tx, input.commentId);
    return { subject: found, policy: comments.policySubject(found) };
  },

  async change({ tx, subject: { comment, thread, draft, group, space }, personId, now }) {
    if (comment.personId !== personId) {
      throw new Problem('FORBIDDEN', 'That comment is somebody else’s. Answer it instead.');
    }
    if (comment.withdrawnAt !== null) throw Problem.conflict('This comment was withdrawn already.');
    await tx.update(Comment, { id: comment.id }, { withdrawnAt: now });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'comment', id: comment.id },
        { type: 'comment_thread', id: thread.id },
        { type: 'draft', id: draft.id },
      ],
      payload: {},
      words: { number: thread.clauseNumber, title: draft.title },
      result: { threadId: thread.id, commentId: comment.id },
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} withdrew a comment on ${number} of “${title}”.`,
    cy: (who, { number, title }) => `Tynnodd ${who} sylw ar ${number} o “${title}” yn ôl.`,
  },
});
