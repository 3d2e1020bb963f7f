import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { check } from '../../apps/verify/src/check.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { placesOf } from '../support/every-column.js';
import { LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { formsOfSalt, saltsIn } from '../support/salts.js';
import { idOf, query } from '../support/stored.js';
import { signed, unchangedBy } from '../support/unchanged.js';
import { exportOf, verified } from '../support/verified.js';
import { UNKNOWN } from '../support/wrong-input.js';

const NAMES = ['secretariat', 'auditor', 'builders'] as const;
const KINDS = ['comment.start', 'decision.takePosition'];

interface Shown {
  readonly id: string;
  readonly sentence: string;
  readonly person: { readonly name: string } | null;
  readonly erasedBy: { readonly kind: string; readonly sentence: string } | null;
}

let server: DemonstrationServer;
let people: Readonly<Record<(typeof NAMES)[number], Speaker>>;
let actIds: readonly string[];
let leavesBefore: readonly string[];
let saltsBefore: ReadonlyMap<string, string>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  people = await signedInAll(server.url, NAMES);
  const one = `SELECT act.id FROM act JOIN space ON space.id = space_id WHERE slug = $1 AND kind = $2 ORDER BY at LIMIT 1`;
  actIds = await Promise.all(KINDS.map((kind) => idOf(server.database.url, one, [LIVING, kind])));
  leavesBefore = await leaves();
  saltsBefore = await saltsIn(server.database.url);
}, 180_000);

const leaves = async () =>
  (await query<{ leaf: string }>(server.database.url, 'SELECT leaf FROM act ORDER BY id')).map(
    ({ leaf }) => leaf,
  );

const erase = (actId: string, speaker = people.secretariat) =>
  mutate(
    speaker,
    'eraseAct',
    { actId, ground: 'UNLAWFUL_PROCESSING', reason: 'It said who was ill.' },
    'act { id kind sentence }',
  );

/** The newest head, once all that has happened is in it. */
async function signedHead(): Promise<{ root: string; size: number }> {
  await signed(server.database.url);
  const { data } = await ask<{ ledgerHead: { size: number; rootHash: string } }>(
    people.secretariat,
    '{ ledgerHead { size rootHash } }',
  );
  return { root: data?.ledgerHead.rootHash ?? '', size: data?.ledgerHead.size ?? 0 };
}

async function shown(): Promise<readonly Shown[]> {
  const { data } = await ask<{ acts: { nodes: Shown[] } }>(
    people.secretariat,
    `{ acts(spaceSlug: "${LIVING}", filter: { kinds: ${JSON.stringify(KINDS)} }, first: 100) {
        nodes { id sentence person { name } erasedBy { kind sentence } } } }`,
  );
  return (data?.acts.nodes ?? []).filter(({ id }) => actIds.includes(id));
}

it('is for the secretariat of the installation alone, and of an act that is there', async () => {
  await unchangedBy(server.database.url, async () => {
    for (const key of ['auditor', 'builders'] as const)
      expect(outcomeOf(await erase(actIds[0] ?? '', people[key]))).toBe('FORBIDDEN');
    for (const id of [UNKNOWN, 'no id']) expect(outcomeOf(await erase(id))).toBe('NOT_FOUND');
  });
});

it('takes what the act recorded and its salt, once, and says on what ground; never what an erasure says itself', async () => {
  const before = await shown();
  expect(before.map(({ erasedBy }) => erasedBy)).toEqual([null, null]);
  for (const id of actIds) {
    const { act } = payloadOf(await erase(id)) as unknown as { act: { id: string; sentence: string } };
    expect(act.sentence).toMatch(/erased what the act .* recorded\. Ground: it was held without right\./u);
    await unchangedBy(server.database.url, async () => {
      expect(outcomeOf(await erase(id))).toBe('CONFLICT');
      expect(outcomeOf(await erase(act.id))).toBe('CONFLICT');
    });
  }
  const after = await shown();
  expect(after.map(({ person }) => person)).toEqual(before.map(({ person }) => person));
  for (const each of after) {
    expect(each.sentence).toBe('What happened here has been erased; the record keeps that it happened.');
    expect(each.erasedBy).toMatchObject({
      kind: 'person.eraseAct',
      sentence: expect.stringContaining('Ground'),
    });
  }
  const openings = await query(
    server.database.url,
    'SELECT payload, payload_salt FROM act_opening WHERE act_id = ANY($1)',
    [actIds],
  );
  expect(openings).toEqual([
    { payload: {}, payload_salt: null },
    { payload: {}, payload_salt: null },
  ]);
});

it('leaves the salt nowhere, so that nobody can try what the leaf commits to', async () => {
  const forms = actIds.flatMap((id) => formsOfSalt(saltsBefore.get(id) ?? ''));
  expect(forms).toHaveLength(6);
  expect(await placesOf(server.database.url, forms)).toEqual([]);
});

it('leaves the log as it was, for every verifier, which accounts for what is gone', async () => {
  expect((await leaves()).filter((leaf) => leavesBefore.includes(leaf))).toHaveLength(leavesBefore.length);
  const head = await signedHead();
  const text = await exportOf(people.secretariat, LIVING);
  expect(await verified(text, head)).toMatchObject({ status: 0, erased: { payload: actIds.length } });
  // An erasure excuses the act that it names, and no other.
  const [first = '', second = ''] = [...text.matchAll(/"erased":\{"act":"(?<by>[^"]+)"/gu)].map(
    ([, by]) => by,
  );
  expect(first).not.toBe(second);
  expect(
    (await verified(text.replaceAll(`"act":"${first}","ground"`, `"act":"${second}","ground"`), head)).status,
  ).toBe(1);
  const otherwise = text.replace('"unlawful_processing"}}', '"objection"}}');
  expect(otherwise).not.toBe(text);
  expect((await verified(otherwise, head)).status).toBe(1);
});

it('leaves a receipt of the act that holds, and says that its words are gone', async () => {
  const vkey = await (await fetch(new URL('/ledger/vkey', server.url))).text();
  for (const id of actIds) {
    const address = new URL(`/ledger/receipts/${id}`, server.url);
    const receipt = await fetch(address, { headers: { cookie: people.secretariat.cookie } });
    const bytes = Buffer.from(await receipt.arrayBuffer());
    const chunks = (async function* () {
      yield bytes;
    })();
    const result = await check(chunks, { keys: [vkey] });
    expect(result.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(result).toMatchObject({ whole: true, erased: true });
  }
});

it('is told of where a person’s erasure had taken something before; the database lets it empty the act that it names alone', async () => {
  const { url } = server.database;
  const [row] = await query<{ id: string }>(url, 'SELECT id FROM person WHERE email = $1', [
    PEOPLE.nature.email,
  ]);
  const input = {
    personId: row?.id,
    ground: 'CONSENT_WITHDRAWN',
    reason: 'They asked for it.',
    confirmEmail: PEOPLE.nature.email,
    withResponses: false,
  };
  payloadOf(await mutate(people.secretariat, 'erasePerson', input));
  const [one, other] = await query<{ id: string; by: string }>(
    url,
    `SELECT act_id AS id, erased_by_id AS by FROM act_opening opening JOIN act ON act.id = erased_by_id
     WHERE kind = 'person.erase' AND payload <> '{}' ORDER BY act_id LIMIT 2`,
  );
  const erased = payloadOf(await erase(one?.id ?? '')) as unknown as { act: { id: string } };
  const told = 'SELECT erased_by_id AS by FROM act_opening WHERE act_id = $1';
  expect(await query(url, told, [one?.id])).toEqual([{ by: erased.act.id }]);
  await expect(
    query(url, `UPDATE act_opening SET payload = '{}', erased_by_id = $2 WHERE act_id = $1`, [
      other?.id,
      erased.act.id,
    ]),
  ).rejects.toThrow('emptied by acts of erasure alone');
  expect(await query(url, told, [other?.id])).toEqual([{ by: other?.by }]);
  const head = await signedHead();
  expect((await verified(await exportOf(people.secretariat, LIVING), head)).status).toBe(0);
});
