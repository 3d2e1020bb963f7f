import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DecisionsService } from '../decisions/decisions.service.js';
import type { Position } from '../decisions/entities/position.js';
import type { RequestContext } from '../platform/graphql/request-context.js';

/** A leaf of an act, and the act. */
interface Row {
  readonly leaf: string;
  readonly act_id: string | null;
}

/** Positions as decisions are counted by them, for a record in which each stands beside the act that took it. */
@Injectable()
export class StatedPositions {
  constructor(
    private readonly database: DataSource,
    private readonly decisions: DecisionsService,
  ) {}

  /** The line for each act that took a position, by act; none for a position that is gone. */
  async takenBy(rows: readonly Row[]): Promise<Map<string, string>> {
    const taken = rows.flatMap(({ leaf, act_id }) => {
      const id = positionIn(leaf);
      return act_id === null || id === undefined ? [] : [{ actId: act_id, id }];
    });
    const positions = await this.decisions.positionsByIds(taken.map(({ id }) => id));
    return new Map(
      taken.flatMap(({ actId, id }) => {
        const position = positions.get(id);
        return position === undefined ? [] : [[actId, lineOf(position)] as const];
      }),
    );
  }

  /** Lines for positions of a space that no act took, as far as the asker may read them: there should be none. */
  async takenByNone(ctx: RequestContext, spaceId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string; decision_id: string }[]>(
      `SELECT position.id, decision_id FROM position JOIN decision ON decision.id = decision_id
       WHERE decision.space_id = $1 AND position.id::text NOT IN (
         SELECT subject->>'id' FROM act, jsonb_array_elements(subjects) subject
         WHERE act.space_id = $1 AND subject->>'type' = 'position')
       ORDER BY position.id`,
      [spaceId],
    );
    const positions = await this.decisions.positionsByIds(rows.map(({ id }) => id));
    const lines: string[] = [];
    for (const { id, decision_id } of rows) {
      const record = await this.decisions.record(ctx, decision_id);
      const position = positions.get(id);
      const readable = ctx.allows('decision.read', await this.decisions.policySubjectOf(ctx, record));
      if (readable && position !== undefined) lines.push(lineOf(position));
    }
    return lines;
  }
}

function positionIn(leaf: string): string | undefined {
  const { subjects = [] } = JSON.parse(leaf) as { subjects?: { type: string; id: string }[] };
  return subjects.find(({ type }) => type === 'position')?.id;
}

function lineOf(position: Position): string {
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
  };
  return `${JSON.stringify({ position: line })}\n`;
}
