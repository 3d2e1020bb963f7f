import { Injectable } from '@nestjs/common';
import { ActsQueries } from '../acts/acts.queries.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import type { Position } from '../decisions/entities/position.js';
import type { PositionSignature } from '../decisions/entities/position-signature.js';
import { shownSignature } from '../decisions/position-signing.js';
import { Signatures } from '../decisions/signatures.js';
import type { RequestContext } from '../platform/graphql/request-context.js';

const PAGE = 500;

/** A leaf of an act, and the act. */
interface Row {
  readonly leaf: string;
  readonly act_id: string | null;
}

/** Positions as decisions are counted by them, for a record in which each stands beside the act that took it. */
@Injectable()
export class StatedPositions {
  constructor(
    private readonly acts: ActsQueries,
    private readonly decisions: DecisionsService,
    private readonly signatures: Signatures,
  ) {}

  /** The line for each act that took a position, by act; none for a position that is gone. */
  async takenBy(rows: readonly Row[]): Promise<Map<string, string>> {
    const taken = rows.flatMap(({ leaf, act_id }) => {
      const id = positionIn(leaf);
      return act_id === null || id === undefined ? [] : [{ actId: act_id, id }];
    });
    const ids = taken.map(({ id }) => id);
    const positions = await this.decisions.positionsByIds(ids);
    const signatures = await this.signatures.byPositions(ids);
    return new Map(
      taken.flatMap(({ actId, id }) => {
        const position = positions.get(id);
        return position === undefined ? [] : [[actId, lineOf(position, signatures.get(id))] as const];
      }),
    );
  }

  /** Lines for positions of a space that no act took, as far as the asker may read them: there should be none. */
  async *takenByNone(ctx: RequestContext, spaceId: string): AsyncGenerator<string> {
    for (let after: string | null = null; ; ) {
      const page = await this.decisions.positionsIn(spaceId, after, PAGE);
      const named = await this.acts.named(
        spaceId,
        'position',
        page.map(({ id }) => id),
      );
      for (const position of page.filter(({ id }) => !named.has(id))) {
        const record = await this.decisions.record(ctx, position.decisionId);
        const subject = await this.decisions.policySubjectOf(ctx, record);
        if (ctx.allows('decision.read', subject))
          yield lineOf(position, await this.signatures.of(ctx, position.id));
      }
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE) return;
    }
  }
}

function positionIn(leaf: string): string | undefined {
  const { subjects = [] } = JSON.parse(leaf) as { subjects?: { type: string; id: string }[] };
  return subjects.find(({ type }) => type === 'position')?.id;
}

function lineOf(position: Position, signature: PositionSignature | undefined): string {
  const { id, decisionId, personId, organisationId, versionSha256, answer, reasons } = position;
  const line = {
    id,
    decision: decisionId,
    person: personId,
    organisation: organisationId,
    version: versionSha256,
    answer,
    reasons,
    takenAt: position.takenAt.toISOString(),
    readToEndAt: position.readToEndAt.toISOString(),
    spokeAs: position.spokeAs,
    inPlaceOf: position.inPlaceOfId,
    ...(signature && { signature: shownSignature(signature) }),
  };
  return `${JSON.stringify({ position: line })}\n`;
}
