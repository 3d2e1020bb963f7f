import { ActsService } from '../../apps/api/src/acts/acts.service.js';
import { openDecision } from '../../apps/api/src/decisions/acts/open-decision.js';
import { PEOPLE, type PersonKey } from '../../apps/api/src/demonstration/people.js';
import { AccountsService } from '../../apps/api/src/identity/accounts.service.js';
import { IdentityService } from '../../apps/api/src/identity/identity.service.js';
import { chooseNotices } from '../../apps/api/src/notifications/acts/choose-notices.js';
import { ToldByMail } from '../../apps/api/src/notifications/told-by-mail.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { demonstrationDatabase } from '../support/demonstration-database.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import { lettersOf, letterTo } from '../support/letters.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { type NodeInProcess, startNode } from '../support/node-in-process.js';
import { query } from '../support/stored.js';

const QUESTION = 'Do we agree on the limit?';
const SECRET = 'cd'.repeat(32);

let database: FreshDatabase;
let node: NodeInProcess;
let second: NodeInProcess;
let living: DemonstrationSpace;

async function actor(person: PersonKey) {
  const identity = node.application.get(IdentityService);
  const found = await identity.personByEmail(PEOPLE[person].email);
  const acting = await identity.actorOf(found?.id ?? '', new Date());
  if (acting?.kind !== 'person') throw new Error(`${person} cannot act.`);
  return acting;
}

async function choose(person: PersonKey, channel: 'app' | 'mail' | 'digest' | 'none'): Promise<void> {
  const request = { actor: await actor(person), now: new Date() };
  await node.application.get(ActsService).perform(chooseNotices, { kind: 'decision', channel }, request);
}

/** A moment tomorrow at which it is nine in the morning in London, or eight in winter. */
function tomorrow(): Date {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T08:00:00Z`);
}

async function noticesOf(person: PersonKey): Promise<{ read: boolean; kind: string }[]> {
  return query(
    database.url,
    `SELECT kind, read_at IS NOT NULL AS read FROM notice JOIN person ON person.id = notice.person_id
     WHERE person.email = $1`,
    [PEOPLE[person].email],
  );
}

const digests = () =>
  query<{ count: number }>(database.url, `SELECT count(*)::int FROM letter WHERE kind = 'digest'`);

beforeAll(async () => {
  database = await demonstrationDatabase();
  const settings = { CONCORDAT_SECRET: SECRET };
  node = await startNode(database, settings);
  second = await startNode(database, { ...settings, CONCORDAT_DATA: node.env.CONCORDAT_DATA ?? '' });
  living = await demonstrationSpace(database.url, LIVING);
});

describe('what people are told of', () => {
  it('is all read, and in no letter, after the demonstration has been played', async () => {
    expect(await query(database.url, 'SELECT 1 FROM notice WHERE read_at IS NULL')).toEqual([]);
    expect(await query(database.url, 'SELECT 1 FROM letter')).toEqual([]);
  });

  it('comes as each has chosen for the kind: by mail, in the application, or not at all', async () => {
    await choose('suppliers', 'mail');
    await choose('builders', 'none');
    const before = await noticesOf('builders');
    const input = {
      versionId: living.compliance.versionId,
      question: QUESTION,
      rule: 'consensus',
      bySector: false,
      deadline: null,
    } as const;
    const request = { actor: await actor('greenBuilding'), now: new Date() };
    await node.application.get(ActsService).perform(openDecision, input, request);
    expect(await noticesOf('builders')).toEqual(before);
    expect((await noticesOf('suppliers')).filter(({ read }) => !read)).toEqual([
      { kind: 'decision', read: false },
    ]);
    node.application.get(Jobs).start();
    const letter = await letterTo(node, PEOPLE.suppliers.email, 'notice');
    expect(letter.text).toContain(QUESTION);
    expect(letter.path).toMatch(/^\/spaces\/net-zero-ready-homes\/decisions\//u);
  });

  it('cannot be switched off where it keeps an account safe', async () => {
    const request = { actor: await actor('suppliers'), now: new Date() };
    const off = node.application
      .get(ActsService)
      .perform(chooseNotices, { kind: 'account', channel: 'none' }, request);
    await expect(off).rejects.toMatchObject({ code: 'INVALID', field: 'channel' });
  });

  it('comes in one digest a day, on however many nodes, and in none where there is nothing', async () => {
    const now = tomorrow();
    const write = (by: NodeInProcess) => by.application.get(ToldByMail).writeDigests(now);
    await Promise.all([write(node), write(second), write(node)]);
    const told = await letterTo(node, PEOPLE.standards.email, 'digest');
    expect(told.text).toContain(QUESTION);
    expect(told.text).toContain('Waiting for you:');
    const [{ count } = { count: 0 }] = await digests();
    await write(second);
    expect(await digests()).toEqual([{ count }]);
    const letters = (await lettersOf(node)).filter(({ kind }) => kind === 'digest');
    expect(new Set(letters.map(({ to }) => to)).size).toBe(letters.length);
    const everybody = await node.application.get(AccountsService).active(now);
    expect(count).toBeLessThan(everybody.length);
    expect(letters.map(({ to }) => to)).not.toContain(PEOPLE.suppliers.email);
    const runs = await query(database.url, 'SELECT 1 FROM digest_run WHERE day = $1', [
      now.toISOString().slice(0, 10),
    ]);
    expect(runs).toHaveLength(everybody.length);
    const later = new Date(now.getTime() + 86_400_000);
    await node.application.get(ToldByMail).writeDigests(later);
    expect(await digests()).toEqual([{ count }]);
  });
});
