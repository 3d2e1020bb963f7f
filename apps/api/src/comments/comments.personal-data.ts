import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { Comment } from './entities/comment.js';
import { CommentMention } from './entities/comment-mention.js';
import { CommentThread } from './entities/comment-thread.js';

definePersonalData({
  section: 'comments',
  title: 'Comments on drafts',
  covers: [CommentThread, Comment, CommentMention],
  async *entries({ tx, personId }) {
    const said = tx.find(Comment, { where: { personId }, order: { at: 'ASC' } });
    yield* entriesOf(said, ({ id, threadId, organisationId, body, at, withdrawnAt }) => ({
      commentId: id,
      threadId,
      organisationId,
      body,
      at,
      withdrawnAt,
    }));
    const settled = tx.find(CommentThread, {
      where: [{ startedById: personId }, { resolvedById: personId }],
      order: { startedAt: 'ASC' },
    });
    yield* entriesOf(settled, ({ id, startedById, quote, startedAt, resolvedAt }) => ({
      threadId: id,
      youStartedIt: startedById === personId,
      quote,
      startedAt,
      resolvedAt,
    }));
    const named = tx.find(CommentMention, { where: { personId }, order: { commentId: 'ASC' } });
    yield* entriesOf(named, ({ commentId }) => ({ namedInCommentId: commentId }));
  },
  async erase({ tx, personId }) {
    await tx.delete(CommentMention, { personId });
  },
  stays:
    'What was said on the way to a text, and for which organisation, is the group’s. That one was named goes.',
});
