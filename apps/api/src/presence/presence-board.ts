import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Subject as Stream } from 'rxjs';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { Signals } from '../platform/database/signals.js';

/** Somebody who is in a task group's rooms now: on its page, or in one of its drafts. */
export interface Present {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly observer: boolean;
}

const CHANNEL = 'concordat_presence';
/** How often a node says again who is there, and how long it is believed without. */
const REPEAT_MS = 5_000;
const BELIEVED_MS = 15_000;
/** As many people of one group as one message between nodes holds. */
const PEOPLE_LIMIT = 50;

const message = z.object({
  node: z.string(),
  groupId: z.string(),
  people: z.array(
    z.object({ personId: z.string(), organisationId: z.string().nullable(), observer: z.boolean() }),
  ),
});

interface Elsewhere {
  readonly people: readonly Present[];
  readonly until: number;
}

/** Who is where now, on all nodes. Nothing of it is stored. */
@Injectable()
export class PresenceBoard implements OnModuleInit, OnModuleDestroy {
  /** Tells the group whose people have changed. */
  readonly changed = new Stream<string>();
  private readonly node = randomUUID();
  private readonly here = new Map<string, Set<Present>>();
  private readonly elsewhere = new Map<string, Map<string, Elsewhere>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {
    signals.listen(CHANNEL, { heard: (payload) => this.hear(payload), missed: () => this.repeat() });
  }

  onModuleInit(): void {
    this.timer = setInterval(() => this.repeat(), REPEAT_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.changed.complete();
  }

  /** Somebody comes into a group's rooms. @returns what says that they have gone */
  enter(groupId: string, person: Present): () => void {
    const entry = { ...person };
    const people = this.here.get(groupId) ?? new Set();
    this.here.set(groupId, people.add(entry));
    this.say(groupId);
    return () => {
      if (!people.delete(entry)) return;
      if (people.size === 0) this.here.delete(groupId);
      this.say(groupId);
    };
  }

  /** Who is there, once each however often they are. */
  in(groupId: string): Present[] {
    const now = this.clock.now().getTime();
    const others = [...(this.elsewhere.get(groupId)?.values() ?? [])].filter(({ until }) => until > now);
    const all = [...(this.here.get(groupId) ?? []), ...others.flatMap(({ people }) => people)];
    return [...new Map(all.map((person) => [person.personId, person])).values()];
  }

  private say(groupId: string): void {
    this.changed.next(groupId);
    const people = [...(this.here.get(groupId) ?? [])].slice(0, PEOPLE_LIMIT);
    // Whoever does not hear of it hears at the next repetition.
    this.signals
      .say(this.database.manager, CHANNEL, JSON.stringify({ node: this.node, groupId, people }))
      .catch(() => undefined);
  }

  private repeat(): void {
    const now = this.clock.now().getTime();
    for (const groupId of this.here.keys()) this.say(groupId);
    for (const [groupId, nodes] of this.elsewhere) {
      for (const [node, { until }] of nodes) {
        if (until > now) continue;
        nodes.delete(node);
        this.changed.next(groupId);
      }
      if (nodes.size === 0) this.elsewhere.delete(groupId);
    }
  }

  private hear(payload: string): void {
    const { node, groupId, people } = message.parse(JSON.parse(payload));
    if (node === this.node) return;
    const nodes = this.elsewhere.get(groupId) ?? new Map<string, Elsewhere>();
    this.elsewhere.set(groupId, nodes);
    const before = JSON.stringify(nodes.get(node)?.people ?? []);
    if (people.length === 0) nodes.delete(node);
    else nodes.set(node, { people, until: this.clock.now().getTime() + BELIEVED_MS });
    if (before !== JSON.stringify(people)) this.changed.next(groupId);
  }
}
