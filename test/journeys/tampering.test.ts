import { createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkpointText,
  encodeVerifierKey,
  leafHash,
  merkleRoot,
  noteOf,
  signingKey,
  signNote,
  verifierKey,
} from '@concordat/ledger';
import { run } from '../../apps/verify/src/run.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { knownOrigin } from '../support/free-port.js';
import { LEDGER_SEEDS } from '../support/ledger-key.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { payloadOf, read, type Speaker, signedIn } from '../support/people.js';
import { addPasskey, answerSigned } from '../support/signing.js';
import { query, withoutTriggers } from '../support/stored.js';
import { until } from '../support/until.js';
import { exportOf } from '../support/verified.js';

type Run = Parameters<Parameters<typeof withoutTriggers>[1]>[0];

const TABLES = [
  'act',
  'act_opening',
  'draft_version',
  'position',
  'position_signature',
  'ledger_entry',
  'ledger_checkpoint',
  'ledger_key',
];

let server: DemonstrationServer;
let auditor: Speaker;
let folder: string;
let origin: string;
let vkey: string;

const get = async (path: string) => (await fetch(new URL(`/ledger/${path}`, server.url))).text();
const keyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });

const vkeyOf = (byte: number) =>
  encodeVerifierKey(verifierKey(origin, signingKey(keyOf(Buffer.alloc(32, byte))).publicKey));

/** A position that is signed with a passkey. */
async function signAnswer(): Promise<void> {
  const member = await signedIn(server.url, 'suppliers');
  const living = await demonstrationSpace(server.database.url, LIVING);
  const versionSha256 = await read(member, living.fabric.versionId);
  const answer = { decisionId: openDecisionOf(living), versionSha256, answer: 'AGREE' };
  payloadOf(await answerSigned(member, await addPasskey(member), answer));
}

beforeAll(async () => {
  server = await startDemonstrationServer(await knownOrigin());
  await signAnswer();
  auditor = await signedIn(server.url, 'auditor');
  folder = await mkdtemp(join(tmpdir(), 'concordat-tampering-'));
  await until('everything being signed', async () => {
    const [acts] = await query<{ count: string }>(server.database.url, 'SELECT count(*) FROM act');
    return (await get('checkpoint')).split('\n')[1] === acts?.count;
  });
  [origin, vkey] = [(await get('origin')).trimEnd(), (await get('vkey')).trimEnd()];
  await writeFile(join(folder, 'checkpoint'), await get('checkpoint'));
  for (const table of TABLES) {
    await query(server.database.url, `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  }
});

afterEach(() =>
  withoutTriggers(server.database.url, async (sql) => {
    for (const table of TABLES) {
      await sql(`DELETE FROM ${table}`);
      await sql(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    }
  }),
);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the verifier says of the auditor's export: its exit status, and the checks that do not hold. */
async function verdict(): Promise<{ status: number; failed: string[] }> {
  const lines = Buffer.from(await exportOf(auditor, LIVING));
  const written: string[] = [];
  const complained: string[] = [];
  const status = await run(['--json', '--key', vkey, '--earlier', join(folder, 'checkpoint'), '-'], {
    input: (async function* () {
      yield lines;
    })(),
    write: (text) => written.push(text),
    complain: (text) => complained.push(text),
  });
  expect(complained).toEqual([]);
  const { checks } = JSON.parse(written.join('')) as { checks: { name: string; holds: boolean }[] };
  return { status, failed: checks.filter(({ holds }) => !holds).map(({ name }) => name) };
}

/** Signs the entries as they stand now, as somebody could who has the database and a key. */
async function signAgain(sql: Run, seed: Uint8Array): Promise<void> {
  const rows = await query<{ index: string; leaf: string }>(
    server.database.url,
    'SELECT index, COALESCE(entry.leaf, act.leaf) AS leaf FROM ledger_entry entry LEFT JOIN act ON act.id = act_id ORDER BY index',
  );
  const leaves = rows.map(({ leaf }) => Buffer.from(leaf, 'utf8'));
  const root = merkleRoot(leaves);
  const key = signingKey(keyOf(seed));
  const text = checkpointText({ origin, size: leaves.length, root });
  await sql('DELETE FROM ledger_checkpoint');
  await sql('INSERT INTO ledger_checkpoint (log_id, size, root, note, at) VALUES (1, $1, $2, $3, now())', [
    leaves.length,
    Buffer.from(root),
    noteOf(text, [await signNote(text, origin, key)]),
  ]);
  await sql('UPDATE ledger_key SET vkey = $1 WHERE from_size = 0', [
    encodeVerifierKey(verifierKey(origin, key.publicKey)),
  ]);
}

/** Puts another leaf in the place of an act's, with its hash. */
async function releaf(sql: Run, kind: string, change: (leaf: string) => string): Promise<void> {
  const [act] = await query<{ id: string; leaf: string }>(
    server.database.url,
    'SELECT act.id, leaf FROM act JOIN space ON space.id = space_id WHERE kind = $1 AND slug = $2 ORDER BY at LIMIT 1',
    [kind, LIVING],
  );
  if (act === undefined) throw new Error(`There is no ${kind}.`);
  const leaf = change(act.leaf);
  expect(leaf).not.toBe(act.leaf);
  const hash = Buffer.from(leafHash(Buffer.from(leaf, 'utf8')));
  await sql('UPDATE act SET leaf = $2, leaf_hash = $3 WHERE id = $1', [act.id, leaf, hash]);
  await sql('UPDATE ledger_entry SET leaf_hash = $2 WHERE act_id = $1', [act.id, hash]);
}

const DROP = `DELETE FROM ledger_entry WHERE index = 40`;
const CLOSE_GAP = 'UPDATE ledger_entry SET index = -index WHERE index > 40';
const SHIFT = 'UPDATE ledger_entry SET index = -index - 1 WHERE index < 0';

/** What somebody does who owns the database, and which checks show it. */
const TAMPERINGS: readonly [string, (sql: Run) => Promise<unknown>, string[]][] = [
  [
    'a changed vote',
    (sql) =>
      sql(`UPDATE act_opening SET payload = jsonb_set(payload, '{answer}', '"stand_aside"')
           WHERE act_id IN (SELECT id FROM act WHERE kind = 'decision.takePosition')`),
    ['commitments', 'positions', 'signatures'],
  ],
  [
    'a vote that was changed where votes are counted',
    (sql) => sql(`UPDATE position SET answer = 'stand_aside' WHERE answer = 'agree'`),
    ['positions'],
  ],
  [
    'a vote given to another organisation where votes are counted',
    (sql) => sql(`UPDATE position SET organisation_id = (SELECT id FROM organisation ORDER BY id LIMIT 1)`),
    ['positions'],
  ],
  [
    'a vote moved to other words where votes are counted',
    (sql) => sql(`UPDATE position SET version_sha256 = reverse(version_sha256)`),
    ['positions'],
  ],
  [
    'a vote that nobody gave',
    (sql) =>
      sql(`INSERT INTO position SELECT (jsonb_populate_record(position, jsonb_build_object(
             'id', gen_random_uuid(), 'ordinal', 1000, 'answer', 'agree'))).* FROM position
           JOIN decision ON decision.id = decision_id JOIN space ON space.id = decision.space_id
           WHERE space.slug = '${LIVING}' LIMIT 1`),
    ['positions'],
  ],
  [
    'a position back-dated where positions are kept',
    (sql) => sql(`UPDATE position SET taken_at = taken_at - interval '1 year'`),
    ['positions'],
  ],
  [
    'a changed vote whose leaf was made to fit',
    (sql) => releaf(sql, 'decision.takePosition', (leaf) => leaf.replace(/"payload":"../u, '"payload":"00')),
    ['signed', 'root', 'commitments', 'earlier'],
  ],
  [
    'a changed signature',
    (sql) =>
      sql(`UPDATE position_signature SET signature = set_byte(signature, 20, 255 - get_byte(signature, 20))`),
    ['positions'],
  ],
  [
    'a signature that was taken away where positions are kept',
    (sql) => sql('DELETE FROM position_signature'),
    ['positions', 'signatures'],
  ],
  [
    'a signature that was taken away where it is recorded',
    (sql) => sql(`UPDATE act_opening SET payload = payload - 'signed'`),
    ['commitments', 'positions'],
  ],
  [
    'another key than the one that was registered',
    (sql) =>
      sql(`UPDATE act_opening SET payload = jsonb_set(payload, '{signed,publicKey}', '"pQECAyYgASFYIA"')
           WHERE payload ? 'signed'`),
    ['commitments', 'positions', 'signatures'],
  ],
  [
    'a passkey that is said to be somebody else’s',
    (sql) =>
      sql(`UPDATE act_opening SET person_id = (SELECT id FROM person WHERE email LIKE 'auditor%')
           WHERE act_id IN (SELECT registration_id FROM position_signature)`),
    ['commitments', 'signatures'],
  ],
  [
    'a dropped act',
    async (sql) => {
      for (const each of [DROP, CLOSE_GAP, SHIFT]) await sql(each);
    },
    ['order', 'root', 'signed', 'earlier'],
  ],
  [
    'a reordered act',
    async (sql) => {
      await sql('UPDATE ledger_entry SET index = -1 WHERE index = 40');
      await sql('UPDATE ledger_entry SET index = 40 WHERE index = 41');
      await sql('UPDATE ledger_entry SET index = 41 WHERE index = -1');
    },
    ['root', 'signed', 'earlier'],
  ],
  [
    'a swapped version text',
    (sql) => sql(`UPDATE draft_version SET canonical_text = replace(canonical_text, 'e', 'a')`),
    ['texts'],
  ],
  [
    'a back-dated position',
    (sql) => releaf(sql, 'decision.takePosition', (leaf) => leaf.replace(/"at":"\d{4}/u, '"at":"2001')),
    ['root', 'signed', 'earlier', 'positions'],
  ],
  [
    'a forked log, signed with the right key',
    async (sql) => {
      await releaf(sql, 'decision.takePosition', (leaf) => leaf.replace(/"at":"\d{4}/u, '"at":"2001'));
      await signAgain(sql, LEDGER_SEEDS.current);
    },
    ['earlier', 'positions'],
  ],
  [
    'a truncated log, signed with the right key',
    async (sql) => {
      await sql('DELETE FROM ledger_entry WHERE index > 300');
      await signAgain(sql, LEDGER_SEEDS.current);
    },
    ['earlier'],
  ],
  [
    'a change of key that nobody made, signed with the right key',
    async (sql) => {
      const [key, previous] = [8, 9].map(vkeyOf);
      const about = { at: '2027-01-15T08:00:00.000Z', format: 'concordat.log/1', key, kind: 'key' };
      const leaf = JSON.stringify({ ...about, origin, previous });
      await sql(
        `INSERT INTO ledger_entry (log_id, index, leaf, leaf_hash)
         SELECT 1, max(index) + 1, $1, $2 FROM ledger_entry`,
        [leaf, Buffer.from(leafHash(Buffer.from(leaf)))],
      );
      await signAgain(sql, LEDGER_SEEDS.current);
    },
    ['keys'],
  ],
  [
    'a key beside that of the log',
    (sql) =>
      sql('INSERT INTO ledger_key (log_id, vkey, from_size, at) VALUES (1, $1, 1, now())', [vkeyOf(9)]),
    ['keys'],
  ],
  ['a replaced key', (sql) => signAgain(sql, Buffer.alloc(32, 9)), ['signed']],
];

describe('whoever owns the database', () => {
  it('has a record that is whole while it is left alone', async () => {
    expect(await verdict()).toEqual({ status: 0, failed: [] });
  });

  it.each(TAMPERINGS)('is found out by %s', async (_what, tamper, checks) => {
    await withoutTriggers(server.database.url, async (sql) => {
      await tamper(sql);
    });
    const { status, failed } = await verdict();
    expect([status, failed.toSorted()]).toEqual([1, checks.toSorted()]);
  });
});
