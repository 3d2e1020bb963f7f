import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { body, mentionIds } from '../comment-input.js';
import { CommentsService } from '../comments.service.js';
import { CommentThread } from '../entities/comment-thread.js';

/** Somebody answers in a thread that is open. */
export const replyToComment = defineAct({
  action: 'comment.reply',
  seenBy: 'comment.read',
  keepsAccess: true,
  input: z.object({ threadId: id, body, mentionIds }),

  async subject({ tx, input, use }) {
    const comments = use(CommentsService);
    const found = await comments.lockedThread(tx, input.threadId);
    return { subject: found, policy: comments.policySubject(found) };
  },

  async change({ tx, input, subject, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a comment is written by a person');
    const { thread, draft, group, space } = subject;
    if (thread.status !== 'open') {
      throw Problem.conflict('This thread is resolved. Reopen it to say more in it.');
    }
    const comments = use(CommentsService);
    const saying = { personId, organisationId, body: input.body, mentionIds: input.mentionIds, now };
    const comment = await comments.say(tx, subject, saying);
    await tx.update(CommentThread, { id: thread.id }, { latestAt: now });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'comment', id: comment.id },
        { type: 'comment_thread', id: thread.id },
        { type: 'draft', id: draft.id },
      ],
      payload: { body: input.body, mentionIds: input.mentionIds },
      words: { number: thread.clauseNumber, title: draft.title },
      result: { threadId: thread.id, commentId: comment.id },
      notices: await comments.notices(tx, subject, input.mentionIds, now),
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} answered a comment on ${number} of “${title}”.`,
    cy: (who, { number, title }) => `Atebodd ${who} sylw ar ${number} o “${title}”.`,
  },
});
