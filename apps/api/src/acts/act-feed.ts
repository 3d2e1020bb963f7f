import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Subject as Stream } from 'rxjs';
import { DataSource, type EntityManager, MoreThanOrEqual } from 'typeorm';
import { z } from 'zod';
import { Signals } from '../platform/database/signals.js';
import { Act, type ActSubjectRef } from './entities/act.js';

/** Told after an act has committed, on whichever node. */
export interface ActCommitted {
  readonly actId: string;
  readonly kind: string;
  readonly spaceId: string | null;
  /** Whether it was performed on this node. */
  readonly here: boolean;
}

const CHANNEL = 'concordat_acts';
/** How far back acts are looked up after a break: longer than any transaction takes, and than clocks differ. */
const OVERLAP_MS = 60_000;
/** How many acts are remembered so that none is told of twice. */
const REMEMBERED = 10_000;

const announcement = z.object({
  node: z.string(),
  actId: z.string(),
  kind: z.string(),
  spaceId: z.string().nullable(),
});

/**
 * Acts as they commit, on every node: those performed here at once, others as PostgreSQL tells of them. After a lost
 * connection what was missed is read from the acts themselves.
 */
@Injectable()
export class ActFeed implements OnModuleDestroy {
  readonly committed = new Stream<ActCommitted>();
  private readonly log = new Logger('acts');
  private readonly node = randomUUID();
  private readonly told = new Set<string>();
  private readonly subjects = new WeakMap<ActCommitted, Promise<readonly ActSubjectRef[]>>();
  private newest = 0;

  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {
    signals.listen(CHANNEL, {
      heard: (payload) => this.hear(payload),
      missed: () => void this.catchUp(),
    });
  }

  onModuleDestroy(): void {
    this.committed.complete();
  }

  /** Tells other nodes of an act when its transaction commits. */
  announce(tx: EntityManager, act: Omit<ActCommitted, 'here'>): Promise<void> {
    return this.signals.say(tx, CHANNEL, JSON.stringify({ node: this.node, ...act }));
  }

  /** Tells of an act that was performed here and has committed. */
  performed(act: Omit<ActCommitted, 'here'>): void {
    this.tell({ ...act, here: true });
  }

  /** What an act that this feed told of is about: read once, however many ask. */
  subjectsOf(act: ActCommitted): Promise<readonly ActSubjectRef[]> {
    const known = this.subjects.get(act);
    if (known) return known;
    const reading = this.database.manager
      .findOneOrFail(Act, { select: { id: true, subjects: true }, where: { id: act.actId } })
      .then(({ subjects }) => subjects);
    this.subjects.set(act, reading);
    return reading;
  }

  private hear(payload: string): void {
    const { node, ...act } = announcement.parse(JSON.parse(payload));
    if (node !== this.node) this.tell({ ...act, here: false });
  }

  private tell(act: ActCommitted): void {
    this.newest = Date.now();
    if (this.told.has(act.actId)) return;
    this.told.add(act.actId);
    for (const oldest of this.told) {
      if (this.told.size <= REMEMBERED) break;
      this.told.delete(oldest);
    }
    this.committed.next(act);
  }

  private async catchUp(): Promise<void> {
    try {
      const since = new Date((this.newest || Date.now()) - OVERLAP_MS);
      const acts = await this.database.manager.find(Act, {
        select: { id: true, kind: true, spaceId: true },
        where: { at: MoreThanOrEqual(since) },
        order: { at: 'ASC' },
      });
      for (const { id, kind, spaceId } of acts) this.tell({ actId: id, kind, spaceId, here: false });
    } catch (error) {
      this.log.error(error);
    }
  }
}
