import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { DecisionRecord, Support } from './decision-state.js';
import { CorrectionEnd } from './entities/correction-end.js';
import { Decision } from './entities/decision.js';
import { DecisionDeparture } from './entities/decision-departure.js';
import { DecisionSeat } from './entities/decision-seat.js';
import { DecisionVersion } from './entities/decision-version.js';
import { Objection } from './entities/objection.js';
import { ObjectionSupport } from './entities/objection-support.js';
import { ObjectionSupportEnd } from './entities/objection-support-end.js';
import { Position } from './entities/position.js';
import { PositionCorrection } from './entities/position-correction.js';
import { ReportedAnswer } from './entities/reported-answer.js';

/** Reads decisions whole: eleven statements, however many are asked for. */
@Injectable()
export class DecisionRecords {
  constructor(private readonly database: DataSource) {}

  /** Everything about one decision, batched. */
  async of(ctx: RequestContext, decisionId: string): Promise<DecisionRecord> {
    const record = await ctx.load('decision-record', decisionId, (ids) =>
      this.read(this.database.manager, ids),
    );
    if (record === undefined) throw new Error(`decision ${decisionId} is missing`);
    return record;
  }

  /** The same inside an act. */
  async in(tx: EntityManager, decisionId: string): Promise<DecisionRecord> {
    const record = (await this.read(tx, [decisionId])).get(decisionId);
    if (record === undefined) throw new Error(`decision ${decisionId} is missing`);
    return record;
  }

  /** Who has a seat in each of these decisions, and who has left one; two statements. */
  async attendance(
    tx: EntityManager,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Pick<DecisionRecord, 'seats' | 'departures'>>> {
    const decisionId = In([...ids]);
    const seats = await tx.find(DecisionSeat, { where: { decisionId }, order: { organisationId: 'ASC' } });
    const departures = await tx.find(DecisionDeparture, {
      where: { decisionId },
      order: { leftAt: 'ASC', organisationId: 'ASC' },
    });
    const [seatsOf, departuresOf] = [byDecision(seats), byDecision(departures)];
    return new Map(
      ids.map((id) => [id, { seats: seatsOf.get(id) ?? [], departures: departuresOf.get(id) ?? [] }]),
    );
  }

  private async read(tx: EntityManager, ids: readonly string[]): Promise<Map<string, DecisionRecord>> {
    const decisionId = In([...ids]);
    const decisions = await tx.findBy(Decision, { id: decisionId });
    const versions = await tx.find(DecisionVersion, { where: { decisionId }, order: { putAt: 'ASC' } });
    const attendance = await this.attendance(tx, ids);
    const positions = await tx.find(Position, { where: { decisionId }, order: { ordinal: 'ASC' } });
    const objections = await tx.find(Objection, {
      where: { decisionId },
      order: { raisedAt: 'ASC', id: 'ASC' },
    });
    const supportsOf = await this.supports(tx, objections);
    const opened = await tx.find(PositionCorrection, {
      where: { decisionId },
      order: { openedAt: 'ASC', id: 'ASC' },
    });
    const ends = await tx.findBy(CorrectionEnd, { correctionId: In(opened.map(({ id }) => id)) });
    const endOf = new Map(ends.map((end) => [end.correctionId, end]));
    const corrections = opened.map((correction) => ({
      ...correction,
      end: endOf.get(correction.id) ?? null,
    }));
    const [versionsOf, positionsOf] = [byDecision(versions), byDecision(positions)];
    const reported = await tx.find(ReportedAnswer, {
      where: { decisionId },
      order: { reportedAt: 'ASC', id: 'ASC' },
    });
    const reportedOf = byDecision(reported);
    const [objectionsOf, correctionsOf] = [byDecision(objections), byDecision(corrections)];
    return new Map(
      decisions.map((decision) => [
        decision.id,
        {
          decision,
          seats: [],
          departures: [],
          ...attendance.get(decision.id),
          versions: versionsOf.get(decision.id) ?? [],
          positions: positionsOf.get(decision.id) ?? [],
          objections: objectionsOf.get(decision.id) ?? [],
          supports: supportsOf.get(decision.id) ?? [],
          corrections: correctionsOf.get(decision.id) ?? [],
          reported: reportedOf.get(decision.id) ?? [],
        },
      ]),
    );
  }

  /** Support of these objections by decision, each with how it ended; two statements. */
  private async supports(
    tx: EntityManager,
    objections: readonly Objection[],
  ): Promise<Map<string, Support[]>> {
    const supports = await tx.find(ObjectionSupport, {
      where: { objectionId: In(objections.map(({ id }) => id)) },
      order: { at: 'ASC', id: 'ASC' },
    });
    const ends = await tx.findBy(ObjectionSupportEnd, { supportId: In(supports.map(({ id }) => id)) });
    const endOf = new Map(ends.map((end) => [end.supportId, end]));
    const decisionOf = new Map(objections.map(({ id, decisionId }) => [id, decisionId]));
    return groupBy(
      supports.map((support) => ({ ...support, end: endOf.get(support.id) ?? null })),
      ({ objectionId }) => decisionOf.get(objectionId) ?? '',
    );
  }
}

function byDecision<T extends { readonly decisionId: string }>(rows: readonly T[]) {
  return groupBy(rows, (row) => row.decisionId);
}
