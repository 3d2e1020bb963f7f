import { type ClauseEntry, type DocumentContent, listClauses } from '@concordat/documents';
import { type PolicySubject, readingServes } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { type ClosingHook, type GroupInSpace, GroupsService } from '../groups/groups.service.js';
import { byId } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Draft } from './entities/draft.js';
import { DraftVersion } from './entities/draft-version.js';
import { Reading } from './entities/reading.js';
import { VersionPublication } from './entities/version-publication.js';

export interface DraftInGroup extends GroupInSpace {
  readonly draft: Draft;
}

export interface VersionInGroup extends DraftInGroup {
  readonly version: DraftVersion;
}

/** Who reads a version, in which session (any where it is null), at which moment. */
interface Reader {
  readonly personId: string;
  readonly sessionId: string | null;
  readonly now: Date;
}

/** What another feature does when a version is frozen, in the same transaction; what it returns joins the act's payload. */
export type FrozenHook = (args: {
  readonly tx: EntityManager;
  readonly version: DraftVersion;
  readonly draft: Draft;
  readonly now: Date;
}) => Promise<Readonly<Record<string, unknown>>>;

/**
 * When the last thing happened in what a freeze of a draft puts anew, which is kept as it is until the act is done; null
 * where nothing would be put anew.
 */
export type FollowedHook = (tx: EntityManager, draftId: string) => Promise<Date | null>;

/** What other features may ask of drafts and versions. */
@Injectable()
export class DraftingService {
  private readonly frozenHooks: FrozenHook[] = [];
  private followed: FollowedHook = async () => null;

  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
  ) {
    groups.onGroupClosing((args) => this.closeDraftsOf(args));
  }

  /** Registers what else happens when a version is frozen. */
  onVersionFrozen(hook: FrozenHook): void {
    this.frozenHooks.push(hook);
  }

  /** Registers what tells after which moment a freeze is dated. */
  onAskedWhatFreezeFollows(followed: FollowedHook): void {
    this.followed = followed;
  }

  /** A moment after which a freeze of a draft is dated, asked inside an act that has locked the draft. */
  async momentBeforeFreeze(tx: EntityManager, draft: Draft): Promise<Date> {
    return (await this.followed(tx, draft.id)) ?? draft.createdAt;
  }

  /** Runs the hooks; for the freezing act only. */
  async versionFrozen(args: Parameters<FrozenHook>[0]): Promise<Record<string, unknown>> {
    const payload: Record<string, unknown> = {};
    for (const hook of this.frozenHooks) Object.assign(payload, await hook(args));
    return payload;
  }

  /**
   * A draft inside an act, locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async lockedDraft(tx: EntityManager, id: string): Promise<DraftInGroup> {
    const known = isId(id) ? await tx.findOneBy(Draft, { id }) : null;
    if (known === null) throw Problem.notFound('draft');
    const place = await this.groups.locked(tx, known.groupId);
    const draft = await tx.findOneOrFail(Draft, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return { ...place, draft };
  }

  /**
   * A draft inside an act that leaves it as it is: kept from being closed or frozen until the act is done. Several acts
   * may keep it at once, and what is typed is stored meanwhile.
   *
   * @throws Problem NOT_FOUND
   */
  async keptDraft(tx: EntityManager, id: string): Promise<DraftInGroup> {
    const known = isId(id) ? await tx.findOneBy(Draft, { id }) : null;
    if (known === null) throw Problem.notFound('draft');
    const place = await this.groups.locked(tx, known.groupId);
    const draft = await tx.findOneOrFail(Draft, { where: { id }, lock: { mode: 'pessimistic_read' } });
    return { ...place, draft };
  }

  /**
   * A version inside an act; its draft is locked until the act is done, so that it stays the latest or not.
   *
   * @throws Problem NOT_FOUND
   */
  async lockedVersion(tx: EntityManager, id: string): Promise<VersionInGroup> {
    const version = isId(id) ? await tx.findOneBy(DraftVersion, { id }) : null;
    if (version === null) throw Problem.notFound('version');
    return { ...(await this.lockedDraft(tx, version.draftId)), version };
  }

  /** Whether each of these is a draft of the group. */
  async areOf(tx: EntityManager, groupId: string, ids: readonly string[]): Promise<boolean> {
    return (await tx.countBy(Draft, { groupId, id: In([...ids]) })) === new Set(ids).size;
  }

  /** What the policy must know of a draft. */
  draftPolicySubject({ draft, ...place }: DraftInGroup): PolicySubject {
    const subject = this.groups.policySubject(place);
    return { ...subject, states: { ...subject.states, draft: draft.status } };
  }

  /** The same for a read. */
  async draftPolicySubjectOf(ctx: RequestContext, draft: Draft): Promise<PolicySubject> {
    const subject = await this.groups.policySubjectOf(ctx, draft.groupId);
    return { ...subject, states: { ...subject.states, draft: draft.status } };
  }

  /** What the policy must know of a version, for a read. */
  async versionPolicySubject(ctx: RequestContext, version: DraftVersion): Promise<PolicySubject> {
    const subject = await this.groups.policySubjectOf(ctx, version.groupId);
    const published = await ctx.load('version-publication', version.id, async (ids) => {
      const rows = await this.database.manager.findBy(VersionPublication, { versionId: In([...ids]) });
      return new Map(rows.map((row) => [row.versionId, row]));
    });
    return { ...subject, states: { ...subject.states, version: published ? 'published' : 'internal' } };
  }

  /** The same inside an act. */
  async versionPolicySubjectIn(
    tx: EntityManager,
    { version, ...place }: VersionInGroup,
  ): Promise<PolicySubject> {
    const subject = this.draftPolicySubject(place);
    const published = await tx.existsBy(VersionPublication, { versionId: version.id });
    return { ...subject, states: { ...subject.states, version: published ? 'published' : 'internal' } };
  }

  /** A version by id, batched; whoever asks has asked the policy. */
  async version(ctx: RequestContext, id: string): Promise<DraftVersion> {
    const version = await ctx.load('draft-version', id, (ids) =>
      this.versionsByIds(this.database.manager, ids),
    );
    if (version === undefined) throw new Error(`version ${id} is missing`);
    return version;
  }

  /**
   * The same for a field that shows it.
   *
   * @throws Problem NOT_FOUND for whoever may not read it
   */
  async versionShown(ctx: RequestContext, id: string): Promise<DraftVersion> {
    const version = await this.version(ctx, id);
    ctx.require('version.read', await this.versionPolicySubject(ctx, version));
    return version;
  }

  /** A version by id, for whoever may read it; null for whoever may not. */
  async readableVersion(ctx: RequestContext, id: string): Promise<DraftVersion | null> {
    const version = await this.version(ctx, id);
    return ctx.allows('version.read', await this.versionPolicySubject(ctx, version)) ? version : null;
  }

  /** Those of the ids that are versions in a space. */
  async versionsIn(tx: EntityManager, spaceId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await tx.find(DraftVersion, { select: { id: true }, where: { id: In([...ids]), spaceId } });
    return new Set(found.map(({ id }) => id));
  }

  /** Narrows what goes by a column of version ids to the latest version of each draft. */
  onlyLatest<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, column: string): SelectQueryBuilder<T> {
    return query
      .innerJoin(DraftVersion, 'version', `version.id = ${column}`)
      .innerJoin(Draft, 'draft', 'draft.id = version.draft_id AND draft.latest_number = version.number');
  }

  /** Narrows what goes by a column of version ids to versions that are published. */
  onlyPublished<T extends ObjectLiteral>(
    query: SelectQueryBuilder<T>,
    column: string,
  ): SelectQueryBuilder<T> {
    return query.innerJoin(VersionPublication, 'publication', `publication.version_id = ${column}`);
  }

  /** A draft by id, batched; whoever asks has asked the policy. */
  async draft(ctx: RequestContext, id: string): Promise<Draft> {
    const draft = await this.draftIfThere(ctx, id);
    if (draft === null) throw new Error(`draft ${id} is missing`);
    return draft;
  }

  /** The same for an id that may be of none; whoever asks asks the policy. */
  async draftIfThere(ctx: RequestContext, id: string): Promise<Draft | null> {
    const draft = await ctx.load('draft', id, async (ids) =>
      byId(await this.database.manager.findBy(Draft, { id: In([...ids]) })),
    );
    return draft ?? null;
  }

  /** Versions of a space with these hashes, one for each hash, as far as the asker may read them. */
  async readableTexts(
    ctx: RequestContext,
    spaceId: string,
    hashes: readonly string[],
  ): Promise<DraftVersion[]> {
    const where = { spaceId, sha256: In([...new Set(hashes)]) };
    const versions = await this.database.manager.find(DraftVersion, { where, order: { frozenAt: 'ASC' } });
    const texts = new Map<string, DraftVersion>();
    for (const version of versions) {
      if (texts.has(version.sha256)) continue;
      if (ctx.allows('version.read', await this.versionPolicySubject(ctx, version)))
        texts.set(version.sha256, version);
    }
    return [...texts.values()];
  }

  /** A draft by id, for whoever may read it; null for whoever may not. */
  async readableDraft(ctx: RequestContext, id: string): Promise<Draft | null> {
    const draft = await this.draft(ctx, id);
    return ctx.allows('draft.read', await this.draftPolicySubjectOf(ctx, draft)) ? draft : null;
  }

  /** The drafts of a group that is closed are closed with it: read from then on, and not written. */
  private async closeDraftsOf({ tx, group }: Parameters<ClosingHook>[0]): Promise<Record<string, unknown>> {
    const open = await tx.find(Draft, {
      where: { groupId: group.id, status: 'open' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const closedDrafts = open.map(({ id }) => id);
    if (closedDrafts.length > 0) await tx.update(Draft, closedDrafts, { status: 'closed' });
    return { closedDrafts };
  }

  async versionsByIds(tx: EntityManager, ids: readonly string[]): Promise<Map<string, DraftVersion>> {
    return byId(await tx.findBy(DraftVersion, { id: In([...ids]) }));
  }

  isLatest(version: DraftVersion, draft: Draft): boolean {
    return version.number === draft.latestNumber;
  }

  latestVersion(tx: EntityManager, draftId: string): Promise<DraftVersion | null> {
    return tx.findOne(DraftVersion, { where: { draftId }, order: { number: 'DESC' } });
  }

  /** The document of a version, read from the very text that was hashed. */
  content(version: DraftVersion): DocumentContent {
    const { content } = JSON.parse(version.canonicalText) as { content: DocumentContent };
    return content;
  }

  clauses(version: DraftVersion): ClauseEntry[] {
    return listClauses(this.content(version));
  }

  clauseById(version: DraftVersion, clauseId: string): ClauseEntry | undefined {
    return this.clauses(version).find(({ id }) => id === clauseId);
  }

  /**
   * What a person has read of a version, as far as it still serves: in this session, or in any when none is given. One
   * that came to the end too long ago is to be finished once more.
   */
  async readingOf(tx: EntityManager, versionId: string, reader: Reader): Promise<Reading | null> {
    return (await this.readingsOf(tx, [versionId], reader)).get(versionId) ?? null;
  }

  /** The same of several versions, by version: of several sessions the one that came to the end last. */
  async readingsOf(
    tx: EntityManager,
    versionIds: readonly string[],
    { personId, sessionId, now }: Reader,
  ): Promise<Map<string, Reading>> {
    const session = sessionId === null ? {} : { sessionId };
    const readings = await tx.find(Reading, {
      where: { versionId: In([...versionIds]), personId, ...session },
      order: { readToEndAt: { direction: 'ASC', nulls: 'FIRST' } },
    });
    return new Map(readings.map((reading) => [reading.versionId, asItServes(reading, now)]));
  }

  /** Makes a version public, once. */
  async publish(tx: EntityManager, versionId: string, at: Date, reason: string): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(VersionPublication)
      .values({ versionId, at, reason })
      .orIgnore()
      .execute();
  }
}

function asItServes(reading: Reading, now: Date): Reading {
  const { readToEndAt } = reading;
  return readToEndAt === null || readingServes(readToEndAt, now)
    ? reading
    : { ...reading, readToEndAt: null };
}
