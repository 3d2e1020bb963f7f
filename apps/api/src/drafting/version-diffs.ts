import { type ClauseChange, diffVersions, summariseDiff } from '@concordat/documents';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import { DraftingQueries } from './drafting.queries.js';
import { DraftingService } from './drafting.service.js';
import type { DraftVersion } from './entities/draft-version.js';

/** What changed between two versions of one draft. */
export interface VersionDiff extends ReturnType<typeof summariseDiff> {
  readonly fromVersion: DraftVersion | null;
  readonly toVersion: DraftVersion;
  readonly changes: readonly ClauseChange[];
}

/** Differences between versions, by clause and then by words. */
@Injectable()
export class VersionDiffs {
  constructor(
    private readonly queries: DraftingQueries,
    private readonly drafting: DraftingService,
  ) {}

  /**
   * What changed since an earlier version of the same draft; since the previous one when none is named.
   *
   * @throws Problem NOT_FOUND, INVALID when the version is of another draft
   */
  async since(ctx: RequestContext, version: DraftVersion, sinceId: string | null): Promise<VersionDiff> {
    const from =
      sinceId === null ? await this.queries.previous(ctx, version) : await this.queries.version(ctx, sinceId);
    if (from !== null && from.draftId !== version.draftId) {
      throw Problem.invalid('versionId', 'is a version of another draft');
    }
    return this.between(from, version);
  }

  /** The difference between two versions at hand; everything is new where there was none before. */
  between(from: DraftVersion | null, to: DraftVersion): VersionDiff {
    const changes = diffVersions(
      from === null ? null : this.drafting.content(from),
      this.drafting.content(to),
    );
    return { fromVersion: from, toVersion: to, changes, ...summariseDiff(changes) };
  }
}
