import { Injectable } from '@nestjs/common';
import { ActsQueries } from '../acts/acts.queries.js';
import type { Act } from '../acts/entities/act.js';
import { CommentCounts, type ThreadCounts } from '../comments/comment-counts.js';
import type { DecisionState } from '../decisions/decision-state.js';
import { endedBy, openedBy } from '../decisions/made-by.js';
import { DraftingService } from '../drafting/drafting.service.js';
import type { Draft } from '../drafting/entities/draft.js';
import type { DraftVersion } from '../drafting/entities/draft-version.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Recommendation } from '../recommendations/entities/recommendation.js';
import {
  RecommendationPartsQueries,
  type TimedResponse,
} from '../recommendations/recommendation-parts.queries.js';
import { RecommendationsQueries } from '../recommendations/recommendations.queries.js';

/** A version that was put to a decision, and when. */
export interface PutVersion {
  readonly version: DraftVersion;
  readonly putAt: Date;
}

/**
 * What led to a decision and what came of it, as things stood at the moment of its state: what happened later is left out,
 * and so is what the asker may not read. All of it is batched.
 */
@Injectable()
export class DecisionChains {
  constructor(
    private readonly drafting: DraftingService,
    private readonly comments: CommentCounts,
    private readonly sent: RecommendationsQueries,
    private readonly belongings: RecommendationPartsQueries,
    private readonly acts: ActsQueries,
  ) {}

  draft(ctx: RequestContext, { record }: DecisionState): Promise<Draft | null> {
    return this.drafting.readableDraft(ctx, record.decision.draftId);
  }

  async threads(ctx: RequestContext, { record, at }: DecisionState): Promise<ThreadCounts | null> {
    return this.comments.at(ctx, await this.drafting.draft(ctx, record.decision.draftId), at);
  }

  /** In the order in which they were put. */
  async versions(ctx: RequestContext, { record, at }: DecisionState): Promise<PutVersion[]> {
    const put = record.versions.filter(({ putAt }) => putAt <= at);
    const shown = await Promise.all(
      put.map(async ({ versionId, putAt }) => {
        const version = await this.drafting.readableVersion(ctx, versionId);
        return version === null ? [] : [{ version, putAt }];
      }),
    );
    return shown.flat();
  }

  async recommendation(ctx: RequestContext, { record, at }: DecisionState): Promise<Recommendation | null> {
    const found = await this.sent.ofDecision(ctx, record.decision);
    return found !== null && found.sentAt <= at ? found : null;
  }

  /** How far government had come; null where nothing was sent. */
  async recommendationStatus(ctx: RequestContext, state: DecisionState) {
    const found = await this.recommendation(ctx, state);
    return found === null ? null : this.belongings.statusAt(ctx, found, state.at);
  }

  /** Oldest first. */
  async responses(ctx: RequestContext, state: DecisionState): Promise<TimedResponse[]> {
    const found = await this.recommendation(ctx, state);
    const responses = found === null ? [] : await this.belongings.responses(ctx, found);
    return responses.filter(({ answeredAt }) => answeredAt <= state.at);
  }

  openedBy(ctx: RequestContext, state: DecisionState): Promise<Act | null> {
    return openedBy(this.acts, ctx, state);
  }

  closedBy(ctx: RequestContext, state: DecisionState): Promise<Act | null> {
    return endedBy(this.acts, ctx, state);
  }
}
