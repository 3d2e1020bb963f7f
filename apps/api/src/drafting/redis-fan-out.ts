import type { FanOut, FanOutListener, News } from '@concordat/collab';
import { Logger } from '@nestjs/common';
import { createClient } from '@redis/client';
import { z } from 'zod';
import type { Secrets } from '../platform/secrets.js';

const PURPOSE = 'news of drafts';
const LONGEST_PAUSE_MS = 1_000;
const PING_MS = 5_000;

const state = z.record(z.string(), z.unknown()).nullable();
const news: z.ZodType<News> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('advanced'), seq: z.number(), at: z.number() }),
  z.object({
    kind: z.literal('presence'),
    node: z.string(),
    entries: z.array(z.object({ clientId: z.number(), clock: z.number(), state })),
  }),
  z.object({ kind: z.literal('who'), node: z.string() }),
  z.object({ kind: z.literal('closures') }),
]);

/**
 * News between nodes by Redis: a channel a draft, named and sealed with the installation's secret, so that who else
 * uses that Redis learns nothing and can say nothing. Nobody waits for it; what it loses the log mends.
 */
export class RedisFanOut implements FanOut {
  private readonly log = new Logger('redis');
  private readonly listeners = new Map<string, Set<FanOutListener>>();
  private readonly publisher;
  private readonly subscriber;
  private readonly prefix: string;
  private down = false;

  constructor(
    url: string,
    private readonly secrets: Secrets,
  ) {
    this.prefix = `concordat:${secrets.key(`${PURPOSE}: channel`).toString('hex', 0, 8)}:`;
    const socket = { reconnectStrategy: pauseAfter, connectTimeout: PING_MS };
    this.publisher = createClient({ url, socket, pingInterval: PING_MS, disableOfflineQueue: true });
    this.subscriber = createClient({ url, socket, pingInterval: PING_MS });
    for (const client of [this.publisher, this.subscriber]) {
      client.on('error', (error: unknown) => this.failed(error));
      client.connect().catch((error: unknown) => this.failed(error));
    }
    this.subscriber.on('ready', () => this.connected());
  }

  publish(draftId: string, said: News): void {
    if (!this.publisher.isReady) return;
    const sealed = this.secrets.seal(PURPOSE, JSON.stringify(said)).toString('base64');
    this.publisher.publish(this.channelOf(draftId), sealed).catch((error: unknown) => this.failed(error));
  }

  subscribe(draftId: string, listener: FanOutListener): () => void {
    const channel = this.channelOf(draftId);
    const listeners = this.listeners.get(channel) ?? new Set();
    if (listeners.size === 0) this.open(channel);
    this.listeners.set(channel, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.listeners.get(channel) !== listeners) return;
      this.listeners.delete(channel);
      this.subscriber.unsubscribe(channel).catch((error: unknown) => this.failed(error));
    };
  }

  /** Ends both connections. */
  end(): void {
    for (const client of [this.publisher, this.subscriber]) client.destroy();
  }

  private channelOf(draftId: string): string {
    return `${this.prefix}${draftId}`;
  }

  /** Begins to hear a channel; what was said before is missed. */
  private open(channel: string): void {
    this.subscriber
      .subscribe(channel, (sealed) => this.heard(channel, sealed))
      .then(() => this.missed(channel))
      .catch((error: unknown) => this.failed(error));
  }

  private heard(channel: string, sealed: string): void {
    const said = this.opened(sealed);
    if (said === null) return;
    for (const { heard } of this.listeners.get(channel) ?? []) heard(said);
  }

  private opened(sealed: string): News | null {
    try {
      return news.parse(JSON.parse(this.secrets.open(PURPOSE, Buffer.from(sealed, 'base64'))));
    } catch (error) {
      this.log.warn(`Something on a channel of ours is not ours: ${wordsOf(error)}`);
      return null;
    }
  }

  private missed(channel: string): void {
    for (const { missed } of this.listeners.get(channel) ?? []) missed();
  }

  private connected(): void {
    this.down = false;
    for (const channel of this.listeners.keys()) this.missed(channel);
  }

  /** Says once that Redis is away: until it is back, nodes learn from the log alone. */
  private failed(error: unknown): void {
    if (!this.down) this.log.warn(`Redis does not answer; drafts go on without it: ${wordsOf(error)}`);
    this.down = true;
  }
}

/** Milliseconds until the next attempt to connect. */
function pauseAfter(attempts: number): number {
  return Math.min(50 * 2 ** Math.min(attempts, 10), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
