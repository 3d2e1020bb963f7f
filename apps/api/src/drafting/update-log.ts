import {
  type Closures,
  type Head,
  type LoggedDraft,
  type LoggedUpdate,
  LogUnavailableError,
  type NewUpdate,
  type Stored,
  type UpdateLog,
} from '@concordat/collab';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { asBuffer, type ClaimRow, claim, keysOf, lockHeads, store } from './append-batch.js';
import { DraftArchive } from './draft-archive.js';
import { isUnavailable, LogConnection } from './log-connection.js';

/** PostgreSQL gives bigints as text. */
interface UpdateRow {
  readonly seq: string;
  readonly update: Buffer;
  readonly person_id: string;
}

/** How many client ids to remember the owners of. */
const REMEMBERED = 100_000;

/** The head of a draft with what is closed in it: one row at least where there is such a draft. */
const CLOSURES = `
  SELECT head.closures, closed.client_id, closed.clock
  FROM draft_head AS head
  LEFT JOIN section_closure AS closed ON closed.draft_id = head.draft_id AND closed.opened_at IS NULL
  WHERE head.draft_id = $1
  ORDER BY closed.closed_at, closed.id`;

interface ClosureRow {
  readonly closures: number;
  readonly client_id: string | null;
  readonly clock: string | null;
}

/** The updates of all drafts, in PostgreSQL: what `append` resolved for is committed. */
@Injectable()
export class PostgresUpdateLog implements UpdateLog {
  /** Whose a client id is never changes once it is committed, so what was learned stays true. */
  private readonly owners = new Map<string, string>();

  private readonly connection: LogConnection;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly archive: DraftArchive,
  ) {
    const { options } = database;
    if (!('url' in options) || options.url === undefined) throw new Error('the database has no address');
    this.connection = new LogConnection(options.url);
  }

  async append(batch: readonly NewUpdate[]): Promise<readonly Stored[]> {
    if (batch.length === 0) return [];
    return this.connection.run(async (client) => {
      if (batch.every((update) => keysOf(update).every((key) => this.owners.has(key)))) {
        return store(client, batch, this.owners);
      }
      const { answers, owners } = await inTransaction(client, async () => {
        await lockHeads(client, batch);
        const claimed = await claim(client, batch);
        return { owners: claimed, answers: await store(client, batch, claimed) };
      });
      this.remember(owners);
      return answers;
    });
  }

  recover(): Promise<void> {
    return this.connection.settle();
  }

  /** Ends the connection over which updates are stored. */
  end(): Promise<void> {
    return this.connection.end();
  }

  async load(draftId: string): Promise<LoggedDraft | null> {
    return reading(() => this.loadFrom(draftId));
  }

  private async loadFrom(draftId: string): Promise<LoggedDraft | null> {
    const { manager } = this.database;
    // Asked for first: whatever is closed while the rest is read is then found by the next look at the head.
    const closures = await this.closuresOf(draftId);
    if (closures === null) return null;
    const [snapshot] = await manager.query<{ up_to: string; state: Buffer }[]>(
      'SELECT up_to, state FROM draft_snapshot WHERE draft_id = $1 ORDER BY up_to DESC LIMIT 1',
      [draftId],
    );
    const upTo = Number(snapshot?.up_to ?? 0);
    const updates = await this.since(draftId, upTo);
    const clients = await manager.query<ClaimRow[]>(
      'SELECT client_id, person_id FROM draft_client WHERE draft_id = $1',
      [draftId],
    );
    return {
      snapshot: snapshot?.state ?? null,
      upTo,
      updates,
      clients: new Map(clients.map(({ client_id, person_id }) => [Number(client_id), person_id])),
      closures,
    };
  }

  /** @throws Error where there is no such draft */
  async closures(draftId: string): Promise<Closures> {
    const closures = await reading(() => this.closuresOf(draftId));
    if (closures === null) throw new Error(`there is no draft ${draftId}`);
    return closures;
  }

  private async closuresOf(draftId: string): Promise<Closures | null> {
    const rows = await this.database.manager.query<ClosureRow[]>(CLOSURES, [draftId]);
    const [head] = rows;
    if (head === undefined) return null;
    return {
      revision: head.closures,
      items: rows.flatMap(({ client_id, clock }) =>
        client_id === null ? [] : [{ client: Number(client_id), clock: Number(clock) }],
      ),
    };
  }

  async since(draftId: string, seq: number): Promise<readonly LoggedUpdate[]> {
    const rows = await reading(() =>
      this.database.manager.query<UpdateRow[]>(
        'SELECT seq, "update", person_id FROM draft_update WHERE draft_id = $1 AND seq > $2 ORDER BY seq',
        [draftId, seq],
      ),
    );
    const updates = rows.map((row) => ({
      seq: Number(row.seq),
      update: row.update,
      personId: row.person_id,
    }));
    const [first] = updates;
    if (first === undefined || first.seq === seq + 1) return updates;
    // Those between are archived; the newest never are.
    const archived = await reading(() => this.archive.after(this.database.manager, draftId, seq));
    return [...archived.filter((update) => update.seq < first.seq), ...updates];
  }

  async heads(draftIds: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    const rows = await reading(() =>
      this.database.manager.query<{ draft_id: string; seq: string; closures: number }[]>(
        'SELECT draft_id, seq, closures FROM draft_head WHERE draft_id = ANY($1::uuid[])',
        [draftIds],
      ),
    );
    return new Map(rows.map(({ draft_id, seq, closures }) => [draft_id, { seq: Number(seq), closures }]));
  }

  async saveSnapshot(draftId: string, upTo: number, state: Uint8Array): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO draft_snapshot (draft_id, up_to, state, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [draftId, upTo, asBuffer(state), this.clock.now()],
    );
  }

  private remember(owners: ReadonlyMap<string, string>): void {
    for (const [key, personId] of owners) this.owners.set(key, personId);
    for (const key of this.owners.keys()) {
      if (this.owners.size <= REMEMBERED) return;
      this.owners.delete(key);
    }
  }
}

/** @throws what the work threw, with everything taken back */
async function inTransaction<Value>(client: pg.Client, work: () => Promise<Value>): Promise<Value> {
  await client.query('BEGIN');
  try {
    const value = await work();
    await client.query('COMMIT');
    return value;
  } catch (error) {
    if (!isUnavailable(error)) await client.query('ROLLBACK');
    throw error;
  }
}

/** A read that says, where it cannot be done now, that it can be tried again. */
async function reading<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!isUnavailable(error) && !isUnavailable(driverErrorOf(error))) throw error;
    throw new LogUnavailableError('the database cannot be read at the moment', { cause: error });
  }
}

/** What TypeORM wrapped. */
function driverErrorOf(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}
