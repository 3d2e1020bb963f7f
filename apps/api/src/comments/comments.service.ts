import { commentThreadStates, next, type PolicySubject, possible } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../acts/define-act.js';
import type { Notice } from '../acts/messages.js';
import { type DraftInGroup, DraftingService } from '../drafting/drafting.service.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { CommentReaders } from './comment-readers.js';
import { Comment } from './entities/comment.js';
import { CommentMention } from './entities/comment-mention.js';
import { CommentThread } from './entities/comment-thread.js';

export interface ThreadInDraft extends DraftInGroup {
  readonly thread: CommentThread;
}

export interface CommentInThread extends ThreadInDraft {
  readonly comment: Comment;
}

/** What is said, by whom and for whom. */
export interface Saying {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly body: string;
  readonly mentionIds: readonly string[];
  readonly now: Date;
}

/** Dealing with a thread or taking it up again, by whom. */
export interface Turn {
  readonly transition: 'resolve' | 'reopen';
  readonly personId: string | null;
  readonly now: Date;
}

const SO_ALREADY = { resolve: 'This thread is resolved already.', reopen: 'This thread is open already.' };

/** How threads are found, locked, written in, and who is told. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly drafting: DraftingService,
    private readonly readers: CommentReaders,
  ) {}

  /**
   * A thread inside an act, locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async lockedThread(tx: EntityManager, id: string): Promise<ThreadInDraft> {
    const known = isId(id) ? await tx.findOneBy(CommentThread, { id }) : null;
    if (known === null) throw Problem.notFound('comment thread');
    const place = await this.drafting.keptDraft(tx, known.draftId);
    const thread = await tx.findOneOrFail(CommentThread, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return { ...place, thread };
  }

  /** The same for a comment and its thread. @throws Problem NOT_FOUND */
  async lockedComment(tx: EntityManager, id: string): Promise<CommentInThread> {
    const known = isId(id) ? await tx.findOneBy(Comment, { id }) : null;
    if (known === null) throw Problem.notFound('comment');
    const place = await this.lockedThread(tx, known.threadId);
    return { ...place, comment: await tx.findOneByOrFail(Comment, { id }) };
  }

  /** What the policy must know of a thread: where its draft lies, and how that stands. */
  policySubject(place: DraftInGroup): PolicySubject {
    return this.drafting.draftPolicySubject(place);
  }

  /**
   * Adds what somebody says to a thread, and names whom they name.
   *
   * @throws Problem NOT_FOUND, INVALID for a mention of somebody who may not read the draft
   */
  async say(tx: EntityManager, place: ThreadInDraft, saying: Saying): Promise<Comment> {
    const { personId, organisationId, body, now } = saying;
    const mentioned = await this.readers.mustBe(tx, saying.mentionIds, this.policySubject(place), now);
    const comment: Comment = {
      id: newId(),
      threadId: place.thread.id,
      personId,
      organisationId,
      body,
      at: now,
      withdrawnAt: null,
    };
    await tx.insert(Comment, comment);
    if (mentioned.length > 0) {
      await tx.insert(
        CommentMention,
        mentioned.map((each) => ({ commentId: comment.id, personId: each })),
      );
    }
    return comment;
  }

  /**
   * Resolves a thread or takes it up again.
   *
   * @returns what the act records
   * @throws Problem CONFLICT where the thread is so already
   */
  async turn(
    tx: EntityManager,
    place: ThreadInDraft,
    { transition, personId, now }: Turn,
  ): Promise<Change<{ number: string; title: string }, { threadId: string }>> {
    const { thread, draft, group, space } = place;
    if (!possible(commentThreadStates, thread.status).includes(transition)) {
      throw Problem.conflict(SO_ALREADY[transition]);
    }
    const status = next(commentThreadStates, thread.status, transition);
    const resolved = transition === 'resolve';
    await tx.update(
      CommentThread,
      { id: thread.id },
      {
        status,
        latestAt: now,
        resolvedAt: resolved ? now : null,
        resolvedById: resolved ? personId : null,
      },
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
      notices: await this.notices(tx, place, [], now),
    };
  }

  /** Who is told of something in a thread: whoever is named, and whoever took part and may still read it. */
  async notices(
    tx: EntityManager,
    place: ThreadInDraft,
    mentionIds: readonly string[],
    now: Date,
  ): Promise<Notice[]> {
    const { thread, space, draft } = place;
    const said = await tx.findBy(Comment, { threadId: thread.id });
    const took = said.map(({ personId }) => personId).filter((personId) => !mentionIds.includes(personId));
    const told = await this.readers.among(tx, took, this.policySubject(place), now);
    const path = `/spaces/${space.slug}/drafts/${draft.id}?thread=${thread.id}`;
    return [
      { kind: 'mention', personIds: [...new Set(mentionIds)], path },
      { kind: 'comment', personIds: told, path },
    ];
  }
}
