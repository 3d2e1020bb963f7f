import { citedEvidence } from '@concordat/documents';
import { allowedActions, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { DraftingService } from '../drafting/drafting.service.js';
import { GroupsService } from '../groups/groups.service.js';
import { containing } from '../platform/database/containing.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { type Page, type PageArgs, pageOf, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Space } from '../spaces/entities/space.js';
import { Evidence } from './entities/evidence.js';
import { EvidenceCitation } from './entities/evidence-citation.js';
import { EvidenceNote } from './entities/evidence-note.js';
import type { EvidenceArgs, EvidenceFilter } from './evidence.inputs.js';
import { withEvidence } from './evidence.service.js';

const ACTIONS: readonly WriteAction[] = ['evidence.note', 'evidence.withdraw'];

const KEYS: readonly SortKey<Evidence>[] = [
  { column: 'evidence.addedAt', descending: true, value: ({ addedAt }) => addedAt, cast: 'timestamptz' },
  { column: 'evidence.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
];

/** Reads of evidence. */
@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
    private readonly drafting: DraftingService,
  ) {}

  private readonly notesOf: ChildList<EvidenceNote> = {
    name: 'notes-of-evidence',
    query: () => this.database.manager.createQueryBuilder(EvidenceNote, 'note'),
    parent: 'evidenceId',
    keys: [
      { column: 'note.at', descending: true, value: ({ at }) => at, cast: 'timestamptz' },
      { column: 'note.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  private readonly usesOf: ChildList<EvidenceCitation> = {
    name: 'uses-of-evidence',
    query: () => this.database.manager.createQueryBuilder(EvidenceCitation, 'citation'),
    parent: 'evidenceId',
    keys: [
      {
        column: 'citation.frozenAt',
        descending: true,
        value: ({ frozenAt }) => frozenAt,
        cast: 'timestamptz',
      },
      { column: 'citation.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  private readonly publicUsesOf: ChildList<EvidenceCitation> = {
    ...this.usesOf,
    name: 'public-uses-of-evidence',
    query: () => this.drafting.onlyPublished(this.usesOf.query(), 'citation.version_id'),
  };

  /**
   * A piece of evidence, for whoever may read it.
   *
   * @throws Problem NOT_FOUND
   */
  async evidence(ctx: RequestContext, id: string): Promise<Evidence> {
    const found = isId(id) ? await this.database.manager.findOneBy(Evidence, { id }) : null;
    if (found === null || !ctx.allows('evidence.read', { ...NOWHERE, spaceId: found.spaceId })) {
      throw Problem.notFound('evidence');
    }
    return found;
  }

  /** What an act was about just now. */
  actedOn(id: string): Promise<Evidence> {
    return this.database.manager.findOneByOrFail(Evidence, { id });
  }

  /** The library of a space, the newest first. */
  library(ctx: RequestContext, space: Space, args: EvidenceArgs): Promise<Page<Evidence>> {
    ctx.require('evidence.read', { ...NOWHERE, spaceId: space.id });
    const query = this.database.manager
      .createQueryBuilder(Evidence, 'evidence')
      .where('evidence.spaceId = :spaceId', { spaceId: space.id });
    narrow(query, args.filter ?? {});
    return pageOf(query, KEYS, args);
  }

  /** What the asker may do with a piece of evidence now. */
  async mayDo(ctx: RequestContext, evidence: Evidence): Promise<string[]> {
    const subject = await this.groups.policySubjectOf(ctx, evidence.groupId);
    return allowedActions(ctx.actor, ACTIONS, withEvidence(subject, evidence));
  }

  /** What was noted of its quality, the newest first, batched. */
  notes(ctx: RequestContext, { id }: Evidence, args: PageArgs): Promise<Page<EvidenceNote>> {
    return childPage(ctx, this.notesOf, id, args);
  }

  /** Frozen texts that cite it, as far as the asker may read them, the newest first, batched. */
  citedIn(ctx: RequestContext, { id, spaceId }: Evidence, args: PageArgs): Promise<Page<EvidenceCitation>> {
    const all = ctx.allows('version.read', { ...NOWHERE, spaceId });
    return childPage(ctx, all ? this.usesOf : this.publicUsesOf, id, args);
  }

  /** Numbers of the sections and clauses of a version that cite a piece of evidence, in order. */
  async clauses(ctx: RequestContext, { versionId, evidenceId }: EvidenceCitation): Promise<string[]> {
    const version = await this.drafting.versionShown(ctx, versionId);
    const cited = citedEvidence(this.drafting.content(version)).find(
      (each) => each.evidenceId === evidenceId,
    );
    const clauseIds = new Set(cited?.clauseIds);
    return this.drafting
      .clauses(version)
      .filter(({ id }) => clauseIds.has(id))
      .map(({ number }) => number);
  }
}

function narrow(
  query: SelectQueryBuilder<Evidence>,
  { taskGroupId, kind, status, text }: EvidenceFilter,
): void {
  if (taskGroupId)
    query.andWhere('evidence.groupId = :groupId', { groupId: isId(taskGroupId) ? taskGroupId : null });
  if (kind?.length) query.andWhere('evidence.kind IN (:...kind)', { kind });
  if (status?.length) query.andWhere('evidence.status IN (:...status)', { status });
  if (text?.trim()) {
    query.andWhere('(evidence.title ILIKE :pattern OR evidence.citation ILIKE :pattern)', {
      pattern: containing(text),
    });
  }
}
