import type { SelectQueryBuilder } from 'typeorm';
import { containing } from '../platform/database/containing.js';
import { isId } from '../platform/input.js';
import type { DecisionLogFilter } from './decisions.inputs.js';
import type { Decision } from './entities/decision.js';

/** Where a pattern is in the question, or in what had been said in the decision by then. */
const SAYS = `(decision.question ILIKE :pattern
  OR (decision.closedAt <= :at AND decision.lapsedWhy ILIKE :pattern)
  OR EXISTS (SELECT 1 FROM position said WHERE said.decision_id = decision.id AND said.taken_at <= :at
    AND said.reasons ILIKE :pattern)
  OR EXISTS (SELECT 1 FROM objection said WHERE said.decision_id = decision.id AND said.raised_at <= :at
    AND (said.reasons ILIKE :pattern OR said.would_resolve ILIKE :pattern)))`;

/** Leaves the decisions of a log that a filter asks for by themselves, as they stood at a moment. */
export function narrow(query: SelectQueryBuilder<Decision>, filter: DecisionLogFilter, at: Date): void {
  if (filter.decisionId) {
    const decisionId = isId(filter.decisionId) ? filter.decisionId : null;
    query.andWhere('decision.id = :decisionId', { decisionId });
  }
  if (filter.taskGroupId) {
    const groupId = isId(filter.taskGroupId) ? filter.taskGroupId : null;
    query.andWhere('decision.groupId = :groupId', { groupId });
  }
  if (filter.from) {
    query.andWhere(
      `(decision.closedAt IS NULL OR decision.closedAt > :at OR decision.closedAt >= :from::date AT TIME ZONE 'UTC')`,
      { at, from: filter.from },
    );
  }
  if (filter.to) query.andWhere(`decision.openedAt < (:to::date + 1) AT TIME ZONE 'UTC'`, { to: filter.to });
  if (filter.status?.length) {
    query.andWhere(
      `CASE WHEN decision.closedAt <= :at THEN decision.status ELSE 'open' END IN (:...status)`,
      { at, status: filter.status },
    );
  }
  if (filter.text?.trim()) {
    query.andWhere(SAYS, { at, pattern: containing(filter.text) });
  }
}

/** What an organisation with a seat had answered by then to the words in question then: the latest counts. */
const ANSWER_THEN = `(
  SELECT taken.answer FROM position taken
  WHERE taken.decision_id = decision.id AND taken.organisation_id = seat.organisation_id AND taken.taken_at <= :at
    AND taken.version_id = (
      SELECT put.version_id FROM decision_version put
      WHERE put.decision_id = decision.id AND put.put_at <= :at ORDER BY put.put_at DESC LIMIT 1)
  ORDER BY taken.ordinal DESC LIMIT 1)`;

/**
 * Leaves those in which one seat is as a filter asks: of the organisation, of the sector, with such an answer then.
 *
 * @param organisationId undefined where none is asked for, null for one that is not there
 */
export function narrowBySeats(
  query: SelectQueryBuilder<Decision>,
  { sectorKey, answer }: DecisionLogFilter,
  at: Date,
  organisationId: string | null | undefined,
): void {
  const asked = [
    ...(organisationId === undefined ? [] : ['seat.organisation_id = :organisationId']),
    ...(sectorKey ? ['seat.sector_key = :sectorKey'] : []),
    ...(answer?.length ? [`${ANSWER_THEN} IN (:...answer)`] : []),
  ];
  if (asked.length === 0) return;
  query.andWhere(
    `EXISTS (SELECT 1 FROM decision_seat seat WHERE seat.decision_id = decision.id AND ${asked.join(' AND ')})`,
    { organisationId, sectorKey, answer, at },
  );
}
