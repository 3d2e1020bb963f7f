import { Injectable } from '@nestjs/common';
import type { Act } from '../acts/entities/act.js';
import type { DecisionState } from '../decisions/decision-state.js';
import { type ProofState, Receipts } from '../ledger/receipts.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { RecommendationPartsQueries } from '../recommendations/recommendation-parts.queries.js';
import { DecisionChains } from './chains.js';

/** An act as a file has it: its receipt is at `/ledger/receipts/<id>`. */
export interface ExportedAct {
  readonly id: string;
  /** How far it has come when the file is made. */
  readonly proofState: ProofState;
}

/** What government said; `part` is the number of the part that it answers, null for the whole. */
export interface ExportedAnswer {
  readonly answer: string;
  readonly part: number | null;
  readonly answeredAt: string;
}

/** From draft to answer as a file has it; instants are ISO 8601, null for what is not so, or not for the asker to read. */
export interface ExportedChain {
  readonly draft: { readonly id: string; readonly title: string } | null;
  readonly comments: { readonly threads: number; readonly resolved: number } | null;
  /** In the order in which they were put. */
  readonly versions: readonly {
    readonly number: number;
    readonly sha256: string;
    readonly putAt: string;
  }[];
  readonly recommendation: {
    readonly id: string;
    readonly title: string;
    readonly sentAt: string;
    readonly status: string | null;
    /** Oldest first. */
    readonly answers: readonly ExportedAnswer[];
  } | null;
  readonly openedBy: ExportedAct | null;
  readonly closedBy: ExportedAct | null;
}

/** The chains of decisions as files have them. */
@Injectable()
export class ChainExport {
  constructor(
    private readonly chains: DecisionChains,
    private readonly belongings: RecommendationPartsQueries,
    private readonly receipts: Receipts,
  ) {}

  async of(ctx: RequestContext, state: DecisionState): Promise<ExportedChain> {
    const [draft, comments, versions, recommendation, openedBy, closedBy] = await Promise.all([
      this.chains.draft(ctx, state),
      this.chains.threads(ctx, state),
      this.chains.versions(ctx, state),
      this.recommendation(ctx, state),
      this.chains.openedBy(ctx, state).then((act) => this.act(ctx, act)),
      this.chains.closedBy(ctx, state).then((act) => this.act(ctx, act)),
    ]);
    return {
      draft: draft && { id: draft.id, title: draft.title },
      comments,
      versions: versions.map(({ version, putAt }) => ({
        number: version.number,
        sha256: version.sha256,
        putAt: putAt.toISOString(),
      })),
      recommendation,
      openedBy,
      closedBy,
    };
  }

  private async recommendation(
    ctx: RequestContext,
    state: DecisionState,
  ): Promise<ExportedChain['recommendation']> {
    const found = await this.chains.recommendation(ctx, state);
    if (found === null) return null;
    const [status, responses, parts] = await Promise.all([
      this.chains.recommendationStatus(ctx, state),
      this.chains.responses(ctx, state),
      this.belongings.parts(ctx, found.id),
    ]);
    return {
      id: found.id,
      title: found.title,
      sentAt: found.sentAt.toISOString(),
      status,
      answers: responses.map(({ answer, partId, answeredAt }) => ({
        answer,
        part: parts.find(({ id }) => id === partId)?.ordinal ?? null,
        answeredAt: answeredAt.toISOString(),
      })),
    };
  }

  private async act(ctx: RequestContext, act: Act | null): Promise<ExportedAct | null> {
    return act && { id: act.id, proofState: await this.receipts.state(ctx, act.id) };
  }
}
