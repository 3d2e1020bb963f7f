import {
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
import { DraftArchive } from './draft-archive.js';
import { isUnavailable, LogConnection } from './log-connection.js';

/** PostgreSQL gives bigints as text. */
interface UpdateRow {
  readonly seq: string;
  readonly update: Buffer;
  readonly person_id: string;
}

interface ClaimRow {
  readonly draft_id: string;
  readonly client_id: string;
  readonly person_id: string;
}

interface HeadRow {
  readonly draft_id: string;
  /** The last number before the batch. */
  readonly base: string;
}

/** How many client ids to remember the owners of. */
const REMEMBERED = 100_000;

/**
 * Numbers a batch and stores it, whole. The heads are locked in the order of their ids, so that two nodes wait
 * for each other and never block each other; `place` counts from 1 within a draft.
 */
const STORE = `
  WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::int[], $3::bytea[], $4::uuid[], $5::uuid[], $6::timestamptz[])
      AS given (draft_id, place, bytes, person_id, organisation_id, stored_at)
  ), locked AS (
    SELECT draft_id FROM draft_head WHERE draft_id = ANY($1::uuid[]) ORDER BY draft_id FOR UPDATE
  ), head AS (
    UPDATE draft_head SET seq = draft_head.seq + counted.more
    FROM (SELECT draft_id, count(*) AS more FROM given JOIN locked USING (draft_id) GROUP BY draft_id) AS counted
    WHERE draft_head.draft_id = counted.draft_id
    RETURNING draft_head.draft_id, draft_head.seq - counted.more AS base
  ), stored AS (
    INSERT INTO draft_update (draft_id, seq, "update", person_id, organisation_id, "at")
    SELECT draft_id, base + place, bytes, person_id, organisation_id, stored_at
    FROM given JOIN head USING (draft_id)
  )
  SELECT draft_id, base FROM head`;

/** Claims client ids that nobody has, first come first served, and says whose each of them is. */
const CLAIM = `
  WITH wanted AS (
    SELECT DISTINCT ON (draft_id, client_id) draft_id, client_id, person_id
    FROM unnest($1::uuid[], $2::bigint[], $3::uuid[]) WITH ORDINALITY
      AS wanted (draft_id, client_id, person_id, place)
    ORDER BY draft_id, client_id, place
  ), claimed AS (
    INSERT INTO draft_client (draft_id, client_id, person_id)
    SELECT draft_id, client_id, person_id FROM wanted
    ON CONFLICT DO NOTHING
    RETURNING draft_id, client_id, person_id
  )
  SELECT draft_id, client_id, person_id FROM claimed
  UNION ALL
  SELECT draft_id, client_id, taken.person_id FROM draft_client AS taken JOIN wanted USING (draft_id, client_id)`;

const LOCK = 'SELECT draft_id FROM draft_head WHERE draft_id = ANY($1::uuid[]) ORDER BY draft_id FOR UPDATE';

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
        await client.query({ name: 'lock', text: LOCK, values: [draftsOf(batch)] });
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
    const heads = await manager.query<unknown[]>('SELECT 1 FROM draft_head WHERE draft_id = $1', [draftId]);
    if (heads.length === 0) return null;
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

  async heads(draftIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await reading(() =>
      this.database.manager.query<{ draft_id: string; seq: string }[]>(
        'SELECT draft_id, seq FROM draft_head WHERE draft_id = ANY($1::uuid[])',
        [draftIds],
      ),
    );
    return new Map(rows.map(({ draft_id, seq }) => [draft_id, Number(seq)]));
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

/** The owner of every client id of the batch, by draft and client id. */
async function claim(client: pg.Client, batch: readonly NewUpdate[]): Promise<Map<string, string>> {
  const wanted = batch.flatMap(({ draftId, personId, clientIds }) =>
    clientIds.map((clientId) => ({ draftId, personId, clientId })),
  );
  const values = [
    wanted.map(({ draftId }) => draftId),
    wanted.map(({ clientId }) => clientId),
    wanted.map(({ personId }) => personId),
  ];
  const { rows } = await client.query<ClaimRow>({ name: 'claim', text: CLAIM, values });
  return new Map(rows.map((row) => [keyOf(row.draft_id, row.client_id), row.person_id]));
}

/** Stores those of a batch whose client ids are all their author's own. */
async function store(
  client: pg.Client,
  batch: readonly NewUpdate[],
  owners: ReadonlyMap<string, string>,
): Promise<Stored[]> {
  const places = new Map<NewUpdate, number>();
  const counts = new Map<string, number>();
  for (const update of batch) {
    if (keysOf(update).some((key) => owners.get(key) !== update.personId)) continue;
    const place = (counts.get(update.draftId) ?? 0) + 1;
    counts.set(update.draftId, place);
    places.set(update, place);
  }
  const bases = places.size === 0 ? new Map<string, number>() : await insert(client, places);
  return batch.map((update) => {
    const place = places.get(update);
    if (place === undefined) return { ok: false, reason: 'client_taken' };
    const base = bases.get(update.draftId);
    if (base === undefined) throw new Error(`there is no draft ${update.draftId}`);
    return { ok: true, seq: base + place };
  });
}

/** Inserts updates at their places; answers the last number before them, by draft. */
async function insert(
  client: pg.Client,
  places: ReadonlyMap<NewUpdate, number>,
): Promise<Map<string, number>> {
  const updates = [...places.keys()];
  const values = [
    updates.map(({ draftId }) => draftId),
    [...places.values()],
    updates.map(({ update }) => asBuffer(update)),
    updates.map(({ personId }) => personId),
    updates.map(({ organisationId }) => organisationId),
    updates.map(({ at }) => at.toISOString()),
  ];
  const { rows } = await client.query<HeadRow>({ name: 'store', text: STORE, values });
  return new Map(rows.map(({ draft_id, base }) => [draft_id, Number(base)]));
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

function draftsOf(batch: readonly NewUpdate[]): string[] {
  return [...new Set(batch.map(({ draftId }) => draftId))];
}

function keysOf({ draftId, clientIds }: NewUpdate): string[] {
  return clientIds.map((clientId) => keyOf(draftId, clientId));
}

function keyOf(draftId: string, clientId: number | string): string {
  return `${draftId}/${clientId}`;
}

/** The same bytes as the driver takes them. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
