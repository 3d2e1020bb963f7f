import {
  allowedActions,
  type CommentThreadStatus,
  type PolicySubject,
  type WriteAction,
} from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ActsQueries } from '../acts/acts.queries.js';
import { DraftingService } from '../drafting/drafting.service.js';
import type { Draft } from '../drafting/entities/draft.js';
import type { Person } from '../identity/entities/person.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { Page, type PageArgs, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { CommentReaders } from './comment-readers.js';
import type { ThreadOrder } from './comments.types.js';
import { Comment } from './entities/comment.js';
import { CommentMention } from './entities/comment-mention.js';
import { CommentThread } from './entities/comment-thread.js';

const ACTIONS: readonly WriteAction[] = ['comment.reply', 'comment.resolve', 'comment.reopen'];

/** What a list of threads is narrowed to, and how it is sorted. */
export interface ThreadFilter {
  readonly status: CommentThreadStatus | null;
  readonly clauseId: string | null;
  /** Slug of an organisation for which somebody spoke in the thread. */
  readonly organisationSlug: string | null;
  readonly order: ThreadOrder;
}

const BY_ORDER: Readonly<Record<ThreadOrder, SortKey<CommentThread>>> = {
  started: {
    column: 'thread.startedAt',
    descending: true,
    value: ({ startedAt }) => startedAt,
    cast: 'timestamptz',
  },
  latest: {
    column: 'thread.latestAt',
    descending: true,
    value: ({ latestAt }) => latestAt,
    cast: 'timestamptz',
  },
};

/** Reads of comments. */
@Injectable()
export class CommentsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly drafting: DraftingService,
    private readonly organisations: OrganisationsService,
    private readonly identity: IdentityService,
    private readonly readers: CommentReaders,
    private readonly acts: ActsQueries,
  ) {}

  /** @throws Problem NOT_FOUND */
  async thread(ctx: RequestContext, id: string): Promise<CommentThread> {
    const thread = isId(id) ? await this.database.manager.findOneBy(CommentThread, { id }) : null;
    if (thread === null) throw Problem.notFound('comment thread');
    ctx.require('comment.read', await this.policyOf(ctx, thread));
    return thread;
  }

  /** Asks whether comments on a draft may be read. @throws Problem NOT_FOUND */
  async requireDraft(ctx: RequestContext, draftId: string): Promise<void> {
    const draft = isId(draftId) ? await this.drafting.draftIfThere(ctx, draftId) : null;
    if (draft === null) throw Problem.notFound('draft');
    ctx.require('comment.read', await this.drafting.draftPolicySubjectOf(ctx, draft));
  }

  /** Threads of a draft, batched; empty for whoever may not read them. */
  async ofDraft(
    ctx: RequestContext,
    draft: Draft,
    args: PageArgs,
    filter: ThreadFilter,
  ): Promise<Page<CommentThread>> {
    if (!ctx.allows('comment.read', await this.drafting.draftPolicySubjectOf(ctx, draft)))
      return Page.empty();
    const { status, clauseId, organisationSlug, order } = filter;
    const organisationId = organisationSlug === null ? null : await this.organisations.idOf(organisationSlug);
    if (organisationSlug !== null && organisationId === null) return Page.empty();
    const list: ChildList<CommentThread> = {
      name: `threads-of-draft:${JSON.stringify([status, clauseId, organisationId, order])}`,
      query: () => {
        const query = this.database.manager.createQueryBuilder(CommentThread, 'thread');
        if (status !== null) query.andWhere('thread.status = :status', { status });
        if (clauseId !== null) query.andWhere('thread.clauseId = :clauseId', { clauseId });
        if (organisationId !== null) {
          query.andWhere(
            'EXISTS (SELECT 1 FROM comment said WHERE said.thread_id = thread.id AND said.organisation_id = :organisationId)',
            { organisationId },
          );
        }
        return query;
      },
      parent: 'draftId',
      keys: [BY_ORDER[order], { column: 'thread.id', descending: true, value: ({ id }) => id, cast: 'uuid' }],
    };
    return childPage(ctx, list, draft.id, args);
  }

  /** What was said in a thread, the first first, batched. */
  comments(ctx: RequestContext, threadId: string, args: PageArgs): Promise<Page<Comment>> {
    return childPage(ctx, this.ofThreads, threadId, args);
  }

  private readonly ofThreads: ChildList<Comment> = {
    name: 'comments-of-thread',
    query: () => this.database.manager.createQueryBuilder(Comment, 'comment'),
    parent: 'threadId',
    keys: [
      { column: 'comment.at', value: ({ at }) => at, cast: 'timestamptz' },
      { column: 'comment.id', value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  /** Whom a comment names, by name, batched. */
  async mentions(ctx: RequestContext, commentId: string): Promise<Person[]> {
    const found = await ctx.load('comment-mentions', commentId, async (ids) =>
      groupBy(
        await this.database.manager.findBy(CommentMention, { commentId: In([...ids]) }),
        (row) => row.commentId,
      ),
    );
    const people = await Promise.all(
      (found ?? []).map(({ personId }) => this.identity.person(ctx, personId)),
    );
    return people.toSorted((one, other) => one.name.localeCompare(other.name));
  }

  /** Who may be named in comments on a draft; nobody for whoever may not read them. */
  async mentionable(
    ctx: RequestContext,
    draft: Draft,
    search: string | null,
    args: PageArgs,
  ): Promise<Page<Person>> {
    const policy = await this.drafting.draftPolicySubjectOf(ctx, draft);
    if (!ctx.allows('comment.read', policy)) return Page.empty();
    return this.readers.page(ctx, draft, policy, search, args);
  }

  /** The thread that an act was about, where it is one of this draft. */
  async threadOfAct(ctx: RequestContext, actId: string, draftId: string): Promise<CommentThread | null> {
    const act = await this.acts.act(ctx, actId);
    const id = act?.subjects.find(({ type }) => type === 'comment_thread')?.id;
    return id === undefined ? null : this.database.manager.findOneBy(CommentThread, { id, draftId });
  }

  /** What the asker may do in a thread now. */
  async mayDo(ctx: RequestContext, thread: CommentThread): Promise<string[]> {
    return allowedActions(ctx.actor, ACTIONS, await this.policyOf(ctx, thread));
  }

  /** Whether the asker may take a comment back now: their own. */
  async mayWithdraw(ctx: RequestContext, comment: Comment): Promise<boolean> {
    if (comment.personId !== ctx.personId || comment.withdrawnAt !== null) return false;
    const thread = await ctx.load('comment-thread', comment.threadId, async (ids) => {
      const threads = await this.database.manager.findBy(CommentThread, { id: In([...ids]) });
      return new Map(threads.map((each) => [each.id, each]));
    });
    return thread !== undefined && ctx.allows('comment.withdraw', await this.policyOf(ctx, thread));
  }

  private async policyOf(ctx: RequestContext, { draftId }: CommentThread): Promise<PolicySubject> {
    return this.drafting.draftPolicySubjectOf(ctx, await this.drafting.draft(ctx, draftId));
  }
}
