import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DisputePartsQueries } from './dispute-parts.queries.js';
import { DisputesQueries } from './disputes.queries.js';
import type { DisputeDissent } from './entities/dispute-dissent.js';

/** Dissents that stand beside decisions, for whoever has asked the policy about the decision. */
@Injectable()
export class RecordedDissents {
  constructor(
    private readonly queries: DisputesQueries,
    private readonly parts: DisputePartsQueries,
  ) {}

  /** Of disputes that had ended so by a moment, or were open when the decision was closed; batched. */
  async beside(ctx: RequestContext, decisionId: string, at: Date): Promise<readonly DisputeDissent[]> {
    const ended = (await this.queries.allOf(ctx, decisionId)).filter(
      ({ status, settledAt }) =>
        (status === 'dissent_recorded' || status === 'lapsed') && settledAt !== null && settledAt <= at,
    );
    return (await Promise.all(ended.map(({ id }) => this.parts.dissents(ctx, id)))).flat();
  }
}
