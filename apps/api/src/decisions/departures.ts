import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { GroupsService, type LeftSeat } from '../groups/groups.service.js';
import { DecisionRecords } from './decision-records.js';
import { type DecisionRecord, isPast } from './decision-state.js';
import { Decision } from './entities/decision.js';
import { DecisionDeparture } from './entities/decision-departure.js';

type Attendance = Pick<DecisionRecord, 'seats' | 'departures'>;

/** Organisations that leave a group while it decides: found, and written down once. */
@Injectable()
export class Departures {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
    private readonly records: DecisionRecords,
  ) {
    groups.onPlacesEnded((args) => this.byAct(args));
  }

  /** Writes down who has just lost its last place in a group, in each of the group's open decisions. */
  async byAct(args: {
    readonly tx: EntityManager;
    readonly groupId: string;
    readonly actId: string;
    readonly now: Date;
  }): Promise<LeftSeat[]> {
    const { tx, groupId, actId, now } = args;
    const open = await tx.find(Decision, {
      where: { groupId, status: 'open' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const present = open.length === 0 ? [] : await this.groups.seats(tx, groupId, now);
    const left: LeftSeat[] = [];
    const attendance = await this.records.attendance(
      tx,
      open.map(({ id }) => id),
    );
    for (const { id } of open) {
      const gone = absent(attendance.get(id), present);
      left.push(
        ...(await write(
          tx,
          gone.map((organisationId) => ({ decisionId: id, organisationId, leftAt: now, actId })),
        )),
      );
    }
    return left;
  }

  /**
   * Writes down whose last place in the group ran out by its own last day, as of that day's end. The decision is locked.
   */
  async byTime(tx: EntityManager, record: DecisionRecord, actId: string, now: Date): Promise<LeftSeat[]> {
    const { decision } = record;
    const gone = await this.ranOut(tx, decision, record, now);
    if (gone.length === 0) return [];
    const ends = await this.groups.seatsEnded(tx, decision.groupId, gone, now);
    const rows = gone.map((organisationId) => ({
      decisionId: decision.id,
      organisationId,
      leftAt: within(ends.get(organisationId) ?? now, decision.openedAt, now),
      actId,
    }));
    return write(tx, rows);
  }

  /** Open decisions in which somebody's last place has run out and that is not yet written down. */
  async due(now: Date): Promise<string[]> {
    const { manager: tx } = this.database;
    const open = await tx.find(Decision, {
      where: { status: 'open' },
      order: { openedAt: 'ASC', id: 'ASC' },
    });
    const working = await this.groups.openAmong(open.map(({ groupId }) => groupId));
    const asked = open.filter(({ groupId }) => working.has(groupId));
    const attendance = await this.records.attendance(
      tx,
      asked.map(({ id }) => id),
    );
    const found: string[] = [];
    for (const decision of asked) {
      const gone = await this.ranOut(tx, decision, attendance.get(decision.id), now);
      if (gone.length > 0) found.push(decision.id);
    }
    return found;
  }

  private async ranOut(
    tx: EntityManager,
    decision: Decision,
    attendance: Attendance | undefined,
    now: Date,
  ): Promise<string[]> {
    const judged = isPast(decision, now) && decision.deadline !== null ? decision.deadline : now;
    return absent(attendance, await this.groups.seats(tx, decision.groupId, judged));
  }
}

/** Seats whose organisations are not in the group, and are not known to have left. */
function absent(attendance: Attendance | undefined, present: readonly string[]): string[] {
  const { seats, departures } = attendance ?? { seats: [], departures: [] };
  const known = new Set([...present, ...departures.map(({ organisationId }) => organisationId)]);
  return seats
    .map(({ organisationId }) => organisationId)
    .filter((organisationId) => !known.has(organisationId));
}

async function write(tx: EntityManager, rows: readonly DecisionDeparture[]): Promise<LeftSeat[]> {
  if (rows.length > 0) await tx.insert(DecisionDeparture, [...rows]);
  return rows.map(({ decisionId, organisationId, leftAt }) => ({
    decisionId,
    organisationId,
    leftAt: leftAt.toISOString(),
  }));
}

function within(moment: Date, earliest: Date, latest: Date): Date {
  if (moment < earliest) return earliest;
  return moment > latest ? latest : moment;
}
