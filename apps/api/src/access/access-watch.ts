import type { Actor } from '@concordat/domain';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { ActFeed } from '../acts/act-feed.js';
import { type AnyAct, definedActs } from '../acts/define-act.js';
import { type Credentials, RequestActor } from '../identity/request-actor.js';
import { Clock } from '../platform/clock.js';
import { Signals } from '../platform/database/signals.js';
import { dayOf } from './grants.js';

/** How often the time is looked at: roles begin and end at midnight, UTC. */
const TICK_MS = 1_000;
/** How often to ask again whatever happened: sessions and access tokens run out at any moment. */
const INTERVAL_MS = 10_000;
/** How many checks may ask the database at once. */
const AT_ONCE = 8;

/** One round of asking again. */
export interface Round {
  readonly now: Date;
  /** Who holds these credentials now, asked once a round; null for a token that is not good any more. */
  readonly actorOf: (credentials: Credentials) => Promise<Actor | null>;
}

/** Asks again about what stays open, and does what has to be done about the answer. */
export type Check = (round: Round) => Promise<void>;

/**
 * Has the policy asked again for whatever stays open (sockets, subscriptions): after every act on any node but those
 * that say they keep everybody's access, when a day begins, and every few seconds.
 */
@Injectable()
export class AccessWatch implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('access');
  private readonly checks = new Set<Check>();
  private told: Subscription | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private last = { day: '', at: 0 };

  constructor(
    private readonly feed: ActFeed,
    private readonly clock: Clock,
    private readonly actors: RequestActor,
    signals: Signals,
  ) {
    signals.listen('concordat_acts', {
      heard: () => undefined,
      missed: () => this.askAgain(),
    });
  }

  onModuleInit(): void {
    this.told = this.feed.committed.subscribe(({ kind }) => {
      if (!keepsAccess(kind)) this.askAgain();
    });
    this.timer = setInterval(() => this.tick(), TICK_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.told?.unsubscribe();
    this.checks.clear();
    await this.running;
  }

  /** Has a check made in every round. @returns what ends that */
  watch(check: Check): () => void {
    this.checks.add(check);
    return () => void this.checks.delete(check);
  }

  private tick(): void {
    const now = this.clock.now();
    if (dayOf(now) !== this.last.day || now.getTime() - this.last.at >= INTERVAL_MS) this.askAgain();
  }

  private askAgain(): void {
    if (this.running !== null) {
      this.again = true;
      return;
    }
    this.running = this.round().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        this.askAgain();
      }
    });
  }

  private async round(): Promise<void> {
    const now = this.clock.now();
    this.last = { day: dayOf(now), at: now.getTime() };
    const known = new Map<string, Promise<Actor | null>>();
    const round: Round = {
      now,
      actorOf: (credentials) => {
        const key = JSON.stringify([credentials.authorization, credentials.cookie]);
        const found = known.get(key) ?? this.actors.find(credentials, now);
        known.set(key, found);
        return found;
      },
    };
    const left = [...this.checks];
    const worker = async (): Promise<void> => {
      for (let check = left.pop(); check !== undefined; check = left.pop()) {
        await check(round).catch((error: unknown) => this.log.error(error));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }
}

/** Whether an act of this kind leaves everybody with what they may do; one that is not known here may change it. */
function keepsAccess(kind: string): boolean {
  const acts: ReadonlyMap<string, AnyAct> = definedActs();
  return acts.get(kind)?.keepsAccess === true;
}
