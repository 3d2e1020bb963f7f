import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

/** The longest pause between two attempts to connect again, in milliseconds. */
const LONGEST_PAUSE_MS = 2_000;
const SHORTEST_PAUSE_MS = 50;
/** How often the connection is tried; a network that swallows packets does not say so. */
const HEARTBEAT_MS = 10_000;

/** A connection, and what resolves when it is lost. */
interface Connected {
  readonly lost: Promise<void>;
}

/** Whoever listens on a channel. Neither may fail. */
export interface SignalListener {
  readonly heard: (payload: string) => void;
  /** The connection was lost and is there again: what was said meanwhile was not heard. */
  readonly missed: () => void;
}

/** What nodes tell each other by PostgreSQL's NOTIFY, over one connection of its own that connects again by itself. */
@Injectable()
export class Signals implements OnModuleDestroy {
  private readonly log = new Logger('signals');
  private readonly listeners = new Map<string, SignalListener[]>();
  private readonly ending = new AbortController();
  private client: pg.Client | null = null;
  private running: Promise<void> | null = null;

  constructor(private readonly database: DataSource) {}

  /** Hears what is said on a channel, from the start on. */
  listen(channel: string, listener: SignalListener): void {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
  }

  /** Says something to every node, this one too, when the transaction commits; at most 8,000 bytes. */
  async say(tx: EntityManager, channel: string, payload: string): Promise<void> {
    await tx.query('SELECT pg_notify($1, $2)', [channel, payload]);
  }

  /** Begins to hear. @throws when the database cannot be reached */
  async start(): Promise<void> {
    this.running = this.stayConnected(await this.connect());
  }

  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  /** Connects again whenever the connection is lost, until the end. */
  private async stayConnected(first: Connected): Promise<void> {
    const { signal } = this.ending;
    let connected = first;
    let pause = SHORTEST_PAUSE_MS;
    while (!signal.aborted) {
      await connected.lost;
      if (signal.aborted) return;
      await delay(pause * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        connected = await this.connect();
      } catch (error) {
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        this.log.warn(`No connection for signals: ${error instanceof Error ? error.message : String(error)}`);
        continue;
      }
      pause = SHORTEST_PAUSE_MS;
      for (const listeners of this.listeners.values()) for (const { missed } of listeners) missed();
    }
  }

  private async connect(): Promise<Connected> {
    const { options } = this.database;
    if (!('url' in options)) throw new Error('the database has no address');
    const client = new pg.Client({
      connectionString: options.url,
      application_name: 'concordat signals',
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', () => resolve());
    });
    client.on('notification', ({ channel, payload = '' }) => {
      for (const { heard } of this.listeners.get(channel) ?? []) heard(payload);
    });
    await client.connect();
    for (const channel of this.listeners.keys()) await client.query(`LISTEN "${channel}"`);
    this.client = client;
    const heart = setInterval(() => {
      const silent = setTimeout(() => client.end().catch(() => undefined), HEARTBEAT_MS / 2);
      client
        .query('SELECT 1')
        .catch(() => undefined)
        .finally(() => clearTimeout(silent));
    }, HEARTBEAT_MS);
    heart.unref();
    return { lost: lost.finally(() => clearInterval(heart)) };
  }
}
