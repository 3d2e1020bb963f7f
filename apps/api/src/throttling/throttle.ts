import { createHmac } from 'node:crypto';
import { counted, SCHEDULES, type Tally, type ThrottleKind, waitFor, waitInWords } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { Problem } from '../platform/problem.js';
import { Secrets } from '../platform/secrets.js';
import { ThrottleTally } from './entities/throttle-tally.js';

/** One thing that is slowed down: of which kind, and whose (an address, a person, a network address). */
export interface Ticket {
  readonly kind: ThrottleKind;
  readonly subject: string;
}

interface Keyed extends Ticket {
  readonly keyHash: Buffer;
}

const PURPOSE = 'throttling';
const FORGOTTEN_AFTER_MS = Math.max(...Object.values(SCHEDULES).map((each) => each.forgottenAfterMs));

/**
 * Slows down tries that could be guesses, on every node alike: the tallies are in the database. A try is counted
 * before it is made, so that many at once cannot slip through, and given back when it turns out to be right.
 */
@Injectable()
export class Throttle {
  private readonly key: Buffer;

  constructor(
    private readonly database: DataSource,
    secrets: Secrets,
  ) {
    this.key = secrets.key(PURPOSE);
  }

  /**
   * Counts a try against all of the tickets, or refuses it and counts nothing.
   *
   * @throws Problem RATE_LIMITED with how long to wait in words
   */
  async enter(tickets: readonly Ticket[], now: Date): Promise<void> {
    const keyed = tickets
      .map((ticket) => this.keyed(ticket))
      .toSorted((a, b) => a.keyHash.compare(b.keyHash));
    await this.database.transaction(async (tx) => {
      const tallies = await this.locked(tx, keyed, now);
      const waits = keyed.map((each) => waitFor(tallyOf(tallies, each), SCHEDULES[each.kind], now));
      const wait = Math.max(0, ...waits);
      if (wait > 0) {
        throw new Problem(
          'RATE_LIMITED',
          `There were too many tries. Wait ${waitInWords(wait)}, then try again.`,
        );
      }
      for (const each of keyed) {
        const { count, lastAt } = counted(tallyOf(tallies, each), SCHEDULES[each.kind], now);
        await tx.update(ThrottleTally, { keyHash: each.keyHash }, { count, lastAt });
      }
    });
  }

  /** Takes back one try, which was right. */
  async giveBack(tickets: readonly Ticket[]): Promise<void> {
    await this.database
      .createQueryBuilder()
      .update(ThrottleTally)
      .set({ count: () => 'greatest(count - 1, 0)' })
      .where({ keyHash: In(tickets.map((ticket) => this.keyed(ticket).keyHash)) })
      .execute();
  }

  /** Forgets all tries: whoever they were of has shown who they are. */
  async forget(tickets: readonly Ticket[]): Promise<void> {
    await this.database.manager.delete(ThrottleTally, {
      keyHash: In(tickets.map((ticket) => this.keyed(ticket).keyHash)),
    });
  }

  private keyed({ kind, subject }: Ticket): Keyed {
    const keyHash = createHmac('sha256', this.key).update(`${kind}\0${subject}`).digest();
    return { kind, subject, keyHash };
  }

  /** The rows, made where they are missing and kept from changing; long forgotten ones of anybody are removed. */
  private async locked(tx: EntityManager, keyed: readonly Keyed[], now: Date): Promise<ThrottleTally[]> {
    await tx.delete(ThrottleTally, { lastAt: LessThan(new Date(now.getTime() - FORGOTTEN_AFTER_MS)) });
    await tx
      .createQueryBuilder()
      .insert()
      .into(ThrottleTally)
      .values(keyed.map(({ keyHash }) => ({ keyHash, count: 0, lastAt: now })))
      .orIgnore()
      .execute();
    return tx.find(ThrottleTally, {
      where: { keyHash: In(keyed.map(({ keyHash }) => keyHash)) },
      order: { keyHash: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}

function tallyOf(tallies: readonly ThrottleTally[], { keyHash }: Keyed): Tally | null {
  return tallies.find((tally) => tally.keyHash.equals(keyHash)) ?? null;
}
