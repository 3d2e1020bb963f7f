import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { LogUnavailableError } from '@concordat/collab';
import pg from 'pg';

/** After how long an answer is given up, in milliseconds. */
const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;
const ENDING_MS = 20;

/**
 * The one connection over which this node stores updates, one commit after the other. When it breaks in the middle
 * of a commit nobody knows whether that is stored: {@link settle} makes sure that it is, or never will be.
 */
export class LogConnection {
  private client: pg.Client | null = null;
  private name = '';
  /** Names of connections that broke and may still be at work on the other side. */
  private readonly broken = new Set<string>();

  constructor(private readonly url: string) {}

  /**
   * Does something over the connection, which is made first where there is none.
   *
   * @throws LogUnavailableError when the database cannot be reached or broke off; anything else as it was
   */
  async run<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
    try {
      return await work(await this.connected());
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      this.lose();
      throw new LogUnavailableError('the database cannot store at the moment', { cause: error });
    }
  }

  /** Ends on the other side what a broken connection may still be doing. @throws LogUnavailableError */
  async settle(): Promise<void> {
    await this.run(async (client) => {
      for (const name of this.broken) {
        await endSession(client, name);
        this.broken.delete(name);
      }
    });
  }

  async end(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  private async connected(): Promise<pg.Client> {
    if (this.client !== null) return this.client;
    const name = `concordat updates ${randomBytes(6).toString('hex')}`;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: name,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: ANSWER_MS,
      query_timeout: ANSWER_MS + 2_000,
    });
    client.on('error', () => this.lose(client));
    await client.connect();
    this.client = client;
    this.name = name;
    client.once('end', () => this.lose(client));
    return client;
  }

  private lose(which = this.client): void {
    if (which === null || which !== this.client) return;
    this.client = null;
    this.broken.add(this.name);
    // It is lost already: whether it can be ended in order changes nothing.
    which.end().catch(() => undefined);
  }
}

/** Ends a session by its name, and waits until it is gone. */
async function endSession(client: pg.Client, name: string): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = $1`,
      [name],
    );
    if (rowCount === 0) return;
    await delay(ENDING_MS);
  }
}

/** Classes of SQLSTATE that say nothing against what was asked: connection, resources, operator, system, retry. */
const PASSING = /^(?:08|25|40|53|55|57|58|XX)/u;

/** Whether the database could not do it now, rather than refused to do it at all. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof LogUnavailableError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof pg.DatabaseError) return PASSING.test(code);
  if (code !== '') return /^E[A-Z]+$/u.test(code) || PASSING.test(code);
  return /connection|timeout|queryable/iu.test(error.message);
}
