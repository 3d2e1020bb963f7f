import { allowedActions, can, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { Page, type PageArgs, pageOf, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Space } from '../spaces/entities/space.js';
import { DraftingService } from './drafting.service.js';
import { Draft } from './entities/draft.js';
import { DraftVersion } from './entities/draft-version.js';
import { Reading } from './entities/reading.js';

const ACTIONS: readonly WriteAction[] = [
  'draft.edit',
  'draft.freeze',
  'draft.closeSection',
  'draft.reopenSection',
  'decision.open',
  'consultation.open',
  'comment.start',
  'amendment.propose',
];

const NEWEST_DRAFT: readonly SortKey<Draft>[] = [
  { column: 'draft.createdAt', descending: true, value: ({ createdAt }) => createdAt, cast: 'timestamptz' },
  { column: 'draft.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
];

/** Reads of drafts and versions. */
@Injectable()
export class DraftingQueries {
  constructor(
    private readonly database: DataSource,
    private readonly drafting: DraftingService,
  ) {}

  private readonly ofGroups: ChildList<Draft> = {
    name: 'drafts-of-group',
    query: () => this.drafts(),
    parent: 'groupId',
    keys: NEWEST_DRAFT,
  };

  private readonly ofDrafts: ChildList<DraftVersion> = {
    name: 'versions-of-draft',
    query: () => this.database.manager.createQueryBuilder(DraftVersion, 'version'),
    parent: 'draftId',
    keys: [{ column: 'version.number', descending: true, value: ({ number }) => number, cast: 'int' }],
  };

  /**
   * @throws Problem NOT_FOUND
   */
  async draft(ctx: RequestContext, id: string): Promise<Draft> {
    const draft = isId(id) ? await this.database.manager.findOneBy(Draft, { id }) : null;
    if (draft === null) throw Problem.notFound('draft');
    ctx.require('draft.read', await this.drafting.draftPolicySubjectOf(ctx, draft));
    return draft;
  }

  /**
   * @throws Problem NOT_FOUND
   */
  async version(ctx: RequestContext, id: string): Promise<DraftVersion> {
    const version = isId(id) ? await this.database.manager.findOneBy(DraftVersion, { id }) : null;
    if (version === null) throw Problem.notFound('version');
    ctx.require('version.read', await this.drafting.versionPolicySubject(ctx, version));
    return version;
  }

  /** Drafts of a space that the asker may read, the newest first. */
  async inSpace(ctx: RequestContext, space: Space, args: PageArgs): Promise<Page<Draft>> {
    const everywhere = ctx.allows('draft.read', { ...NOWHERE, spaceId: space.id });
    const groups = everywhere ? null : this.groupsOf(ctx, space.id);
    if (groups?.length === 0) return Page.empty();
    const query = this.drafts().where('draft.spaceId = :spaceId', { spaceId: space.id });
    if (groups) query.andWhere('draft.groupId IN (:...groups)', { groups });
    return pageOf(query, NEWEST_DRAFT, args);
  }

  /** Drafts of a group; empty for whoever may not read them. */
  inGroup(
    ctx: RequestContext,
    spaceId: string,
    groupId: string,
    args: PageArgs,
  ): Promise<Page<Draft>> | Page<Draft> {
    if (!ctx.allows('draft.read', { ...NOWHERE, spaceId, groupId })) {
      return Page.empty();
    }
    return childPage(ctx, this.ofGroups, groupId, args);
  }

  /** Versions of a draft, the newest first, batched. */
  versions(ctx: RequestContext, draftId: string, args: PageArgs): Promise<Page<DraftVersion>> {
    return childPage(ctx, this.ofDrafts, draftId, args);
  }

  /** The newest version of a draft, batched. */
  async latest(ctx: RequestContext, draftId: string): Promise<DraftVersion | null> {
    const latest = await ctx.load('latest-version', draftId, async (ids) => {
      const rows = await this.database.manager
        .createQueryBuilder(DraftVersion, 'version')
        .innerJoin(Draft, 'draft', 'draft.id = version.draft_id AND draft.latest_number = version.number')
        .where('version.draftId IN (:...ids)', { ids })
        .getMany();
      return new Map(rows.map((row) => [row.draftId, row]));
    });
    return latest ?? null;
  }

  /** The version just before, batched; null also for whoever may not read it. */
  async previous(ctx: RequestContext, version: DraftVersion): Promise<DraftVersion | null> {
    if (version.number === 1) return null;
    const previous = await ctx.load('previous-version', version.id, async (ids) => {
      const pairs = await this.database.manager.query<{ id: string; previous: string }[]>(
        `SELECT version.id, earlier.id AS previous FROM draft_version version
         JOIN draft_version earlier ON earlier.draft_id = version.draft_id AND earlier.number = version.number - 1
         WHERE version.id = ANY($1)`,
        [ids],
      );
      const found = await this.drafting.versionsByIds(
        this.database.manager,
        pairs.map((pair) => pair.previous),
      );
      return new Map(
        pairs.flatMap((pair) => {
          const earlier = found.get(pair.previous);
          return earlier ? [[pair.id, earlier] as const] : [];
        }),
      );
    });
    if (previous === undefined) return null;
    const subject = await this.drafting.versionPolicySubject(ctx, previous);
    return ctx.allows('version.read', subject) ? previous : null;
  }

  /** What the asker has read of a version in this session, batched. */
  async reading(ctx: RequestContext, versionId: string): Promise<Reading | null> {
    const { personId, sessionId } = ctx;
    if (personId === null) return null;
    const found = await ctx.load('reading', versionId, (ids) =>
      this.drafting.readingsOf(this.database.manager, ids, { personId, sessionId, now: ctx.now }),
    );
    return found ?? null;
  }

  /** Notes that the exact text of a version went out to the asker in this session. */
  async served(ctx: RequestContext, versionId: string): Promise<void> {
    const { personId, sessionId } = ctx;
    if (personId === null || sessionId === null) return;
    await ctx.load('served', versionId, async (ids) => {
      await this.database.manager
        .createQueryBuilder()
        .insert()
        .into(Reading)
        .values(
          ids.map((id) => ({ versionId: id, personId, sessionId, servedAt: ctx.now, readToEndAt: null })),
        )
        .orIgnore()
        .execute();
      return new Map(ids.map((id) => [id, true]));
    });
  }

  /** Whether whoever reads a draft may read its versions as well: an access token may reach less. */
  async showsVersions(ctx: RequestContext, draft: Draft): Promise<boolean> {
    return ctx.allows('version.read', await this.drafting.draftPolicySubjectOf(ctx, draft));
  }

  /** What the asker may do with a draft now. */
  async mayDo(ctx: RequestContext, draft: Draft): Promise<string[]> {
    return allowedActions(ctx.actor, ACTIONS, await this.drafting.draftPolicySubjectOf(ctx, draft));
  }

  private drafts() {
    return this.database.manager.createQueryBuilder(Draft, 'draft');
  }

  private groupsOf(ctx: RequestContext, spaceId: string): string[] {
    if (ctx.actor.kind !== 'person') return [];
    const { actor } = ctx;
    return actor.grants.flatMap(({ groupId }) =>
      groupId !== null && can(actor, 'draft.read', { ...NOWHERE, spaceId, groupId }).allowed ? [groupId] : [],
    );
  }
}
