import { conflictsOf, type DocumentContent, type ProposedChange } from '@concordat/documents';
import {
  type AmendmentStatus,
  allowedActions,
  type PolicySubject,
  type WriteAction,
} from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ActsQueries } from '../acts/acts.queries.js';
import { DraftingService } from '../drafting/drafting.service.js';
import type { Draft } from '../drafting/entities/draft.js';
import { StoredDrafts } from '../drafting/stored-drafts.js';
import { byId, groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { Page, type PageArgs, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { AmendmentOrder } from './amendments.types.js';
import { Amendment } from './entities/amendment.js';
import { AmendmentReply } from './entities/amendment-reply.js';
import { AmendmentRevision } from './entities/amendment-revision.js';
import { contentOf } from './proposals.js';
import { amendedText, shownChange } from './shown-changes.js';

const ACTIONS: readonly WriteAction[] = [
  'amendment.revise',
  'amendment.accept',
  'amendment.reject',
  'amendment.withdraw',
  'amendment.reply',
];

/** What a list of amendments is narrowed to, and how it is sorted. */
export interface AmendmentFilter {
  readonly status: AmendmentStatus | null;
  readonly clauseId: string | null;
  readonly order: AmendmentOrder;
}

const ID_KEY: SortKey<Amendment> = { column: 'amendment.id', value: ({ id }) => id, cast: 'uuid' };
const BY_ORDER: Readonly<Record<AmendmentOrder, SortKey<Amendment>>> = {
  number: { column: 'amendment.number', value: ({ number }) => number, cast: 'int' },
  latest: {
    column: 'amendment.latestAt',
    descending: true,
    value: ({ latestAt }) => latestAt,
    cast: 'timestamptz',
  },
};
/** As many amendments as can be tried on a text at once. */
const TRIED_MAX = 100;

/** Reads of amendments. */
@Injectable()
export class AmendmentsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly drafting: DraftingService,
    private readonly stored: StoredDrafts,
    private readonly acts: ActsQueries,
  ) {}

  /** @throws Problem NOT_FOUND */
  async amendment(ctx: RequestContext, id: string): Promise<Amendment> {
    const amendment = isId(id) ? await this.database.manager.findOneBy(Amendment, { id }) : null;
    if (amendment === null) throw Problem.notFound('amendment');
    ctx.require('amendment.read', await this.policyOf(ctx, amendment));
    return amendment;
  }

  /** Asks whether amendments to a draft may be read. @throws Problem NOT_FOUND */
  async requireDraft(ctx: RequestContext, draftId: string): Promise<void> {
    const draft = isId(draftId) ? await this.drafting.draftIfThere(ctx, draftId) : null;
    if (draft === null) throw Problem.notFound('draft');
    ctx.require('amendment.read', await this.drafting.draftPolicySubjectOf(ctx, draft));
  }

  /** Amendments to a draft and to one another, batched; empty for whoever may not read them. */
  async ofDraft(
    ctx: RequestContext,
    draft: Draft,
    args: PageArgs,
    filter: AmendmentFilter,
  ): Promise<Page<Amendment>> {
    if (!ctx.allows('amendment.read', await this.drafting.draftPolicySubjectOf(ctx, draft))) {
      return Page.empty();
    }
    const { status, clauseId, order } = filter;
    const list: ChildList<Amendment> = {
      name: `amendments-of-draft:${JSON.stringify([status, clauseId, order])}`,
      query: () => {
        const query = this.database.manager.createQueryBuilder(Amendment, 'amendment');
        if (status !== null) query.andWhere('amendment.status = :status', { status });
        if (clauseId !== null) {
          query.andWhere(
            `EXISTS (SELECT 1 FROM amendment_revision said WHERE said.amendment_id = amendment.id
              AND said.number = amendment.revision AND said.changes @> :about::jsonb)`,
            { about: JSON.stringify([{ clauseId }]) },
          );
        }
        return query;
      },
      parent: 'draftId',
      keys: [BY_ORDER[order], ID_KEY],
    };
    return childPage(ctx, list, draft.id, args);
  }

  /** Amendments to an amendment, the first first, batched. */
  toAmendment(ctx: RequestContext, id: string, args: PageArgs): Promise<Page<Amendment>> {
    return childPage(ctx, this.ofAmendments, id, args);
  }

  private readonly ofAmendments: ChildList<Amendment> = {
    name: 'amendments-of-amendment',
    query: () => this.database.manager.createQueryBuilder(Amendment, 'amendment'),
    parent: 'parentId',
    keys: [BY_ORDER.number, ID_KEY],
  };

  /** What an amendment proposed, the latest first, batched. */
  revisions(ctx: RequestContext, id: string, args: PageArgs): Promise<Page<AmendmentRevision>> {
    return childPage(ctx, this.revisionsOf, id, args);
  }

  private readonly revisionsOf: ChildList<AmendmentRevision> = {
    name: 'revisions-of-amendment',
    query: () => this.database.manager.createQueryBuilder(AmendmentRevision, 'revision'),
    parent: 'amendmentId',
    keys: [
      { column: 'revision.number', descending: true, value: ({ number }) => number, cast: 'int' },
      { column: 'revision.id', value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  /** What was said about an amendment, the first first, batched. */
  replies(ctx: RequestContext, id: string, args: PageArgs): Promise<Page<AmendmentReply>> {
    return childPage(ctx, this.repliesOf, id, args);
  }

  private readonly repliesOf: ChildList<AmendmentReply> = {
    name: 'replies-to-amendment',
    query: () => this.database.manager.createQueryBuilder(AmendmentReply, 'reply'),
    parent: 'amendmentId',
    keys: [
      { column: 'reply.at', value: ({ at }) => at, cast: 'timestamptz' },
      { column: 'reply.id', value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  /** What an amendment proposes now, batched. */
  async latest(ctx: RequestContext, amendment: Amendment): Promise<AmendmentRevision> {
    const found = await ctx.load(`amendment-latest`, amendment.id, async (ids) => {
      const revisions = await this.database.manager
        .createQueryBuilder(AmendmentRevision, 'revision')
        .innerJoin(Amendment, 'a', 'a.id = revision.amendmentId AND a.revision = revision.number')
        .where('revision.amendmentId IN (:...ids)', { ids: [...ids] })
        .getMany();
      return new Map(revisions.map((each) => [each.amendmentId, each]));
    });
    if (found === undefined) throw new Error(`amendment ${amendment.id} proposes nothing`);
    return found;
  }

  /** The amendment that an amendment is to; null where it is to the text. */
  async parent(ctx: RequestContext, { parentId }: Amendment): Promise<Amendment | null> {
    if (parentId === null) return null;
    return (await this.byIds(ctx, parentId)) ?? null;
  }

  /** An amendment by id, batched; whoever asks has asked the policy. */
  byIds(ctx: RequestContext, id: string): Promise<Amendment | undefined> {
    return ctx.load('amendment', id, async (ids) =>
      byId(await this.database.manager.findBy(Amendment, { id: In([...ids]) })),
    );
  }

  /** What an amendment proposes now beside the text as it stands. */
  async changes(ctx: RequestContext, amendment: Amendment) {
    const { changes } = await this.latest(ctx, amendment);
    return this.shown(ctx, amendment, changes, amendment.status === 'proposed');
  }

  /** What a revision proposed. */
  async changesOf(ctx: RequestContext, revision: AmendmentRevision) {
    const amendment = await this.byIds(ctx, revision.amendmentId);
    if (amendment === undefined) throw new Error(`amendment ${revision.amendmentId} is missing`);
    return this.shown(ctx, amendment, revision.changes, false);
  }

  private async shown(
    ctx: RequestContext,
    amendment: Amendment,
    changes: readonly ProposedChange[],
    open: boolean,
  ) {
    const content = await this.contentOf(ctx, amendment.draftId);
    const parent = await this.parent(ctx, amendment);
    const proposal = parent === null ? null : (await this.latest(ctx, parent)).changes;
    return changes.map((change) => shownChange(change, { content, proposal, open }));
  }

  /** Open amendments to the text that want another thing of a clause than this one, the first first. */
  async conflicting(ctx: RequestContext, amendment: Amendment): Promise<Amendment[]> {
    if (amendment.status !== 'proposed' || amendment.parentId !== null) return [];
    const open = await this.openOf(ctx, amendment.draftId);
    const whole = await Promise.all(
      open.map(async (each) => ({ id: each.id, changes: (await this.latest(ctx, each)).changes })),
    );
    const others = conflictsOf(whole)
      .filter(({ amendmentIds }) => amendmentIds.includes(amendment.id))
      .flatMap(({ amendmentIds }) => amendmentIds);
    return open.filter(({ id }) => id !== amendment.id && others.includes(id));
  }

  private async openOf(ctx: RequestContext, draftId: string): Promise<Amendment[]> {
    const found = await ctx.load('open-amendments', draftId, async (ids) =>
      groupBy(
        (
          await this.database.manager.find(Amendment, {
            where: { draftId: In([...ids]), status: 'proposed' },
            order: { number: 'ASC' },
          })
        ).filter(({ parentId }) => parentId === null),
        (each) => each.draftId,
      ),
    );
    return [...(found ?? [])];
  }

  /**
   * What a draft would say with amendments accepted; null for whoever may not read them.
   *
   * @throws Problem NOT_FOUND, INVALID
   */
  async amended(ctx: RequestContext, draft: Draft, ids: readonly string[]) {
    if (!ctx.allows('amendment.read', await this.drafting.draftPolicySubjectOf(ctx, draft))) return null;
    if (ids.length > TRIED_MAX) {
      throw Problem.invalid('amendmentIds', `may name ${TRIED_MAX} amendments at most`);
    }
    const wanted = await Promise.all(
      [...new Set(ids)].map((id) => (isId(id) ? this.byIds(ctx, id) : undefined)),
    );
    const amendments = wanted.map((each) => {
      if (each?.draftId !== draft.id || each.parentId !== null)
        throw Problem.notFound('amendment to this draft');
      return each;
    });
    const whole = await Promise.all(
      amendments.map(async (each) => ({ id: each.id, changes: (await this.latest(ctx, each)).changes })),
    );
    return amendedText(await this.contentOf(ctx, draft.id), whole);
  }

  /** The amendment that an act was about, where it is one of this draft. */
  async ofAct(ctx: RequestContext, actId: string, draftId: string): Promise<Amendment | null> {
    const act = await this.acts.act(ctx, actId);
    const id = act?.subjects.find(({ type }) => type === 'amendment')?.id;
    return id === undefined ? null : this.database.manager.findOneBy(Amendment, { id, draftId });
  }

  /** What the asker may do with an amendment now. */
  async mayDo(ctx: RequestContext, amendment: Amendment): Promise<string[]> {
    return allowedActions(ctx.actor, ACTIONS, await this.policyOf(ctx, amendment));
  }

  private async policyOf(ctx: RequestContext, { draftId }: Amendment): Promise<PolicySubject> {
    return this.drafting.draftPolicySubjectOf(ctx, await this.drafting.draft(ctx, draftId));
  }

  /** The text of a draft as it is stored, batched. */
  private async contentOf(ctx: RequestContext, draftId: string): Promise<DocumentContent> {
    const content = await ctx.load('amended-text', draftId, async (ids) => {
      const read = ids.map(async (id) => {
        const doc = await this.stored.read(this.database.manager, id);
        try {
          return [id, contentOf(doc)] as const;
        } finally {
          doc.destroy();
        }
      });
      return new Map(await Promise.all(read));
    });
    if (content === undefined) throw new Error(`draft ${draftId} is missing`);
    return content;
  }
}
