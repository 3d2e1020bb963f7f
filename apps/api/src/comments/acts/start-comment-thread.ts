import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { newId } from '../../platform/ids.js';
import { id } from '../../platform/input.js';
import { body, mentionIds, phrase } from '../comment-input.js';
import { CommentsService } from '../comments.service.js';
import { CommentThread } from '../entities/comment-thread.js';
import { TextSpokenOf } from '../text-spoken-of.js';

/** Somebody says something about a clause of a draft, or about a phrase in it. */
export const startCommentThread = defineAct({
  action: 'comment.start',
  seenBy: 'comment.read',
  keepsAccess: true,
  input: z.object({ draftId: id, clauseId: id, phrase, body, mentionIds }),

  async subject({ tx, input, use }) {
    const found = await use(DraftingService).keptDraft(tx, input.draftId);
    return { subject: found, policy: use(CommentsService).policySubject(found) };
  },

  async change({ tx, input, subject, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a comment is written by a person');
    const { draft, group, space } = subject;
    const { clauseId } = input;
    const chosen = await use(TextSpokenOf).choose(tx, draft.id, clauseId, input.phrase);
    const thread: CommentThread = {
      id: newId(),
      spaceId: space.id,
      groupId: group.id,
      draftId: draft.id,
      clauseId,
      clauseNumber: chosen.number,
      quote: chosen.quote,
      anchorStart: chosen.anchor === null ? null : Buffer.from(chosen.anchor.start),
      anchorEnd: chosen.anchor === null ? null : Buffer.from(chosen.anchor.end),
      status: 'open',
      startedAt: now,
      startedById: personId,
      latestAt: now,
      resolvedAt: null,
      resolvedById: null,
    };
    await tx.insert(CommentThread, thread);
    const comments = use(CommentsService);
    const place = { ...subject, thread };
    const saying = { personId, organisationId, body: input.body, mentionIds: input.mentionIds, now };
    const comment = await comments.say(tx, place, saying);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'comment', id: comment.id },
        { type: 'comment_thread', id: thread.id },
        { type: 'draft', id: draft.id },
      ],
      payload: { clauseId, quote: thread.quote, body: input.body, mentionIds: input.mentionIds },
      words: { kind: chosen.kind, number: chosen.number, title: draft.title },
      result: { threadId: thread.id, commentId: comment.id },
      notices: await comments.notices(tx, place, input.mentionIds, now),
    };
  },

  sentence: {
    en: (who, { kind, number, title }) => `${who} commented on ${kind} ${number} of “${title}”.`,
    cy: (who, { kind, number, title }) =>
      `Gwnaeth ${who} sylw ar ${kind === 'section' ? 'adran' : 'gymal'} ${number} o “${title}”.`,
  },
});
