import type { NewUpdate, Stored } from '@concordat/collab';
import type pg from 'pg';

/** PostgreSQL gives bigints as text. */
export interface ClaimRow {
  readonly draft_id: string;
  readonly client_id: string;
  readonly person_id: string;
}

interface HeadRow {
  readonly draft_id: string;
  /** The last number before the batch; null where other things are closed than it was judged by. */
  readonly base: string | null;
}

/**
 * Numbers a batch and stores it, whole. The heads are locked in the order of their ids, so that two nodes wait
 * for each other and never block each other; `place` counts from 1 within a draft, and all of one draft was judged
 * by the same closures.
 */
const STORE = `
  WITH given AS (
    SELECT *
    FROM unnest($1::uuid[], $2::int[], $3::bytea[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::int[])
      AS given (draft_id, place, bytes, person_id, organisation_id, stored_at, closures)
  ), locked AS (
    SELECT draft_id, closures FROM draft_head WHERE draft_id = ANY($1::uuid[]) ORDER BY draft_id FOR UPDATE
  ), head AS (
    UPDATE draft_head SET seq = draft_head.seq + counted.more
    FROM (SELECT draft_id, count(*) AS more FROM given JOIN locked USING (draft_id, closures) GROUP BY draft_id) AS counted
    WHERE draft_head.draft_id = counted.draft_id
    RETURNING draft_head.draft_id, draft_head.seq - counted.more AS base
  ), stored AS (
    INSERT INTO draft_update (draft_id, seq, "update", person_id, organisation_id, "at")
    SELECT draft_id, base + place, bytes, person_id, organisation_id, stored_at
    FROM given JOIN head USING (draft_id)
  )
  SELECT draft_id, base FROM locked LEFT JOIN head USING (draft_id)`;

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

/** Locks the heads of a batch's drafts until the transaction ends. */
export async function lockHeads(client: pg.Client, batch: readonly NewUpdate[]): Promise<void> {
  const draftIds = [...new Set(batch.map(({ draftId }) => draftId))];
  await client.query({ name: 'lock', text: LOCK, values: [draftIds] });
}

/** The owner of every client id of the batch, by draft and client id. */
export async function claim(client: pg.Client, batch: readonly NewUpdate[]): Promise<Map<string, string>> {
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

/** Stores those of a batch whose client ids are all their author's own, and that were judged by what is closed now. */
export async function store(
  client: pg.Client,
  batch: readonly NewUpdate[],
  owners: ReadonlyMap<string, string>,
): Promise<Stored[]> {
  const places = new Map<NewUpdate, number>();
  const counts = new Map<string, number>();
  const newest = newestClosures(batch);
  for (const update of batch) {
    if (isForged(update, owners) || update.closures !== newest.get(update.draftId)) continue;
    const place = (counts.get(update.draftId) ?? 0) + 1;
    counts.set(update.draftId, place);
    places.set(update, place);
  }
  const bases = places.size === 0 ? new Map<string, number | null>() : await insert(client, places);
  return batch.map((update) => {
    if (isForged(update, owners)) return { ok: false, reason: 'client_taken' };
    const place = places.get(update);
    const base = bases.get(update.draftId);
    if (place === undefined || base === null) return { ok: false, reason: 'closures_changed' };
    if (base === undefined) throw new Error(`there is no draft ${update.draftId}`);
    return { ok: true, seq: base + place };
  });
}

/** Inserts updates at their places; answers the last number before them, by draft. */
async function insert(
  client: pg.Client,
  places: ReadonlyMap<NewUpdate, number>,
): Promise<Map<string, number | null>> {
  const updates = [...places.keys()];
  const values = [
    updates.map(({ draftId }) => draftId),
    [...places.values()],
    updates.map(({ update }) => asBuffer(update)),
    updates.map(({ personId }) => personId),
    updates.map(({ organisationId }) => organisationId),
    updates.map(({ at }) => at.toISOString()),
    updates.map(({ closures }) => closures),
  ];
  const { rows } = await client.query<HeadRow>({ name: 'store', text: STORE, values });
  return new Map(rows.map(({ draft_id, base }) => [draft_id, base === null ? null : Number(base)]));
}

/** The newest closures by which any update of a batch was judged, by draft: older ones hold no more. */
function newestClosures(batch: readonly NewUpdate[]): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { draftId, closures } of batch) {
    newest.set(draftId, Math.max(closures, newest.get(draftId) ?? 0));
  }
  return newest;
}

function isForged(update: NewUpdate, owners: ReadonlyMap<string, string>): boolean {
  return keysOf(update).some((key) => owners.get(key) !== update.personId);
}

/** What tells an update's client ids from those of other drafts. */
export function keysOf({ draftId, clientIds }: NewUpdate): string[] {
  return clientIds.map((clientId) => keyOf(draftId, clientId));
}

function keyOf(draftId: string, clientId: number | string): string {
  return `${draftId}/${clientId}`;
}

/** The same bytes as the driver takes them. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
