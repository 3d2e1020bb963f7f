import { LetterLinks } from '../../apps/api/src/identity/links/links.service.js';
import { declaredDoors } from '../../apps/api/src/platform/doors.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { type NodeInProcess, startNode } from '../support/node-in-process.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';

const PERSON = '0198c0de-0000-7000-8000-000000000001';
const OLD = '0198c0de-0000-7000-8000-000000000002';
const FRESH = '0198c0de-0000-7000-8000-000000000003';
const DAY = 86_400_000;

let database: FreshDatabase;
let node: NodeInProcess;

beforeAll(async () => {
  database = await freshDatabase();
  node = await startNode(database);
  await query(
    database.url,
    `INSERT INTO person (id, email, name, demonstration, created_at)
     VALUES ('${PERSON}', 'ann@nature.example', 'Ann', false, now())`,
  );
});

async function keptAddresses(): Promise<string[]> {
  const rows = await query<{ email: string }>(
    database.url,
    `SELECT email FROM letter_link WHERE email IS NOT NULL UNION ALL SELECT new_email FROM email_change ORDER BY 1`,
  );
  return rows.map(({ email }) => email);
}

async function changeOfAddress(id: string, newEmail: string, at: Date): Promise<void> {
  await query(
    database.url,
    `INSERT INTO email_change (id, person_id, old_email, new_email, created_at)
     VALUES ($1, '${PERSON}', 'ann@nature.example', $2, $3)`,
    [id, newEmail, at],
  );
  const links = node.application.get(LetterLinks);
  const about = { personId: PERSON, emailChangeId: id };
  await node.source.transaction(async (tx) => {
    await links.make(tx, 'email_confirm', about, at);
    await links.make(tx, 'email_stop', about, at);
  });
}

it('a link that is replaced keeps nothing of what was given with it', async () => {
  const links = node.application.get(LetterLinks);
  const given = { email: 'replaced@public.example', name: 'Somebody' };
  await node.source.transaction(async (tx) => {
    await links.make(tx, 'respond_new', given, new Date());
    await links.end(tx, 'respond_new', null, new Date());
  });
  expect(await keptAddresses()).toEqual([]);
});

it('addresses go once no link leads to them any more, and not before', async () => {
  const links = node.application.get(LetterLinks);
  const now = Date.now();
  await changeOfAddress(OLD, 'old@nature.example', new Date(now - 8 * DAY));
  await changeOfAddress(FRESH, 'fresh@nature.example', new Date(now - 6 * DAY));
  await node.source.transaction(async (tx) => {
    await links.make(tx, 'respond_new', { email: 'expired@public.example' }, new Date(now - 2 * DAY));
    await links.make(tx, 'respond_new', { email: 'good@public.example' }, new Date(now));
  });
  expect(await keptAddresses()).toEqual([
    'expired@public.example',
    'fresh@nature.example',
    'good@public.example',
    'old@nature.example',
  ]);
  node.application.get(Jobs).start();
  const left = ['fresh@nature.example', 'good@public.example'];
  await until('the job', async () => (await keptAddresses()).length === left.length);
  expect(await keptAddresses()).toEqual(left);
});

it('the job is a door, and says what it needs', () => {
  expect(declaredDoors().get('job forget-links')).toBeDefined();
});
