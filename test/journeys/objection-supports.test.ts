import { randomUUID } from 'node:crypto';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import {
  type DemonstrationSpace,
  demonstrationSpace,
  LIVING,
  openDecisionOf,
} from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NAMES = ['builders', 'suppliers', 'nature', 'greenBuilding', 'secretariat', 'energyObserver'] as const;
type Name = (typeof NAMES)[number];

const WORDS = 'A lot is no test.\n\nOur members build such homes too.';

interface Support {
  readonly id: string;
  readonly words: string | null;
  readonly at: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: { readonly name: string } | null;
  readonly mayWithdraw: boolean;
  readonly organisation: { readonly slug: string };
  readonly person: { readonly name: string };
}
interface Objection {
  readonly id: string;
  readonly status: string;
  readonly maySupport: boolean;
  readonly supports: { readonly totalCount: number; readonly nodes: readonly Support[] };
}
interface Shown {
  readonly evaluation: unknown;
  readonly seats: unknown;
  readonly objections: readonly Objection[];
}

const OBJECTION = `objections { id status maySupport supports { totalCount nodes { id words at withdrawnAt
  withdrawnBy { name } mayWithdraw organisation { slug } person { name } } } }`;
const SHOWN = `evaluation { outcome mayClose sentences missing { slug } } seats { counted position { id answer } } ${OBJECTION}`;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Readonly<Record<Name, Speaker>>;
let before: Shown;
let began: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  began = new Date().toISOString();
  before = await shown();
}, 180_000);

async function shown(name: Name = 'energyObserver'): Promise<Shown> {
  const id = openDecisionOf(living);
  const { data } = await ask<{ decision: Shown }>(
    people[name],
    `query ($id: ID!) { decision(id: $id) { ${SHOWN} } }`,
    { id },
  );
  if (!data) throw new Error('the decision is missing');
  return data.decision;
}

async function objectionTo(name: Name = 'energyObserver'): Promise<Objection> {
  return theObjection((await shown(name)).objections);
}

function theObjection(objections: readonly Objection[]): Objection {
  const found = objections.find(({ id }) => id === living.objectionId);
  if (found === undefined) throw new Error('the objection is missing');
  return found;
}

const support = (name: Name, words: string | null = null, objectionId = living.objectionId) =>
  mutate<{ objection: Objection }>(
    people[name],
    'supportObjection',
    { objectionId, words },
    `objection { ${OBJECTION.slice('objections { '.length, -1)} }`,
  );

async function supportOf(slug: string): Promise<Support> {
  const { supports } = await objectionTo();
  const found = supports.nodes.find(({ organisation }) => organisation.slug === slug);
  if (found === undefined) throw new Error(`${slug} does not support it`);
  return found;
}

const withdraw = (name: Name, supportId: string) => mutate(people[name], 'withdrawSupport', { supportId });

/** Refused with this code, and no row of any table is another one. @returns the reason */
async function refused(code: string, work: () => ReturnType<typeof mutate>): Promise<string> {
  const answered = await unchangedBy(server.database.url, work);
  expect(outcomeOf(answered)).toBe(code);
  return answered.errors[0]?.message ?? '';
}

/** Who was told of what was done last, by e-mail address. */
async function toldOf(kind: string): Promise<string[]> {
  const rows = await query<{ email: string }>(
    server.database.url,
    `SELECT email FROM notice JOIN person ON person.id = person_id
     WHERE act_id = (SELECT id FROM act WHERE kind = $1 ORDER BY at DESC LIMIT 1) ORDER BY email`,
    [kind],
  );
  return rows.map(({ email }) => email);
}

it('is for whoever speaks for another organisation with a seat', async () => {
  for (const name of ['builders', 'energyObserver', 'secretariat'] as const) {
    expect(await refused('FORBIDDEN', () => support(name))).toMatch(/another organisation with a seat/u);
    expect((await objectionTo(name)).maySupport).toBe(false);
  }
  for (const unknown of [randomUUID(), 'no id'])
    await refused('NOT_FOUND', () => support('suppliers', null, unknown));
  await refused('INVALID', () => support('suppliers', 'x'.repeat(100_000)));
  for (const name of ['suppliers', 'nature', 'greenBuilding'] as const)
    expect((await objectionTo(name)).maySupport).toBe(true);
  expect((await objectionTo()).supports).toEqual({ totalCount: 0, nodes: [] });
});

it('is given once an organisation, in words or without, and told to who objected and the co-chairs', async () => {
  const { objection } = payloadOf(await support('suppliers', WORDS));
  expect(objection.supports.nodes).toMatchObject([
    { words: WORDS, withdrawnAt: null, mayWithdraw: true, organisation: { slug: 'energy-suppliers-group' } },
  ]);
  expect(objection.maySupport).toBe(false);
  expect(await toldOf('objection.support')).toEqual(
    [PEOPLE.builders.email, PEOPLE.greenBuilding.email].toSorted(),
  );
  expect(await refused('CONFLICT', () => support('suppliers'))).toMatch(/supports this objection already/u);
  payloadOf(await support('nature', '  '));
  const { supports } = await objectionTo();
  expect(supports.totalCount).toBe(2);
  expect(supports.nodes.map(({ organisation, words }) => [organisation.slug, words])).toEqual([
    ['energy-suppliers-group', WORDS],
    ['nature-trust', null],
  ]);
});

it('is told page by page', async () => {
  const page = async (after: string | null) => {
    const { data } = await ask<{
      decision: {
        objections: {
          id: string;
          supports: {
            pageInfo: { hasNextPage: boolean; endCursor: string };
            nodes: { organisation: { slug: string } }[];
          };
        }[];
      };
    }>(
      people.nature,
      `query ($id: ID!, $after: String) { decision(id: $id) { objections { id supports(first: 1, after: $after) {
         pageInfo { hasNextPage endCursor } nodes { organisation { slug } } } } } }`,
      { id: openDecisionOf(living), after },
    );
    const found = data?.decision.objections.find(({ id }) => id === living.objectionId);
    if (found === undefined) throw new Error('the objection is missing');
    return found.supports;
  };
  const first = await page(null);
  expect([first.nodes[0]?.organisation.slug, first.pageInfo.hasNextPage]).toEqual([
    'energy-suppliers-group',
    true,
  ]);
  const second = await page(first.pageInfo.endCursor);
  expect([second.nodes[0]?.organisation.slug, second.pageInfo.hasNextPage]).toEqual(['nature-trust', false]);
});

it('changes no count and no position', async () => {
  const { evaluation, seats } = await shown();
  expect({ evaluation, seats }).toEqual({ evaluation: before.evaluation, seats: before.seats });
});

it('is withdrawn by the organisation that gave it, once; the record keeps both, and it is not given again', async () => {
  const { id } = await supportOf('nature-trust');
  for (const name of ['builders', 'suppliers', 'energyObserver'] as const)
    await refused('FORBIDDEN', () => withdraw(name, id));
  await refused('NOT_FOUND', () => withdraw('nature', randomUUID()));
  payloadOf(await withdraw('nature', id));
  const withdrawn = await supportOf('nature-trust');
  expect(withdrawn.withdrawnBy).toEqual(withdrawn.person);
  expect(withdrawn.at < (withdrawn.withdrawnAt ?? '')).toBe(true);
  expect(await toldOf('objection.withdrawSupport')).toEqual(
    [PEOPLE.builders.email, PEOPLE.greenBuilding.email].toSorted(),
  );
  expect(await refused('CONFLICT', () => withdraw('nature', id))).toMatch(/withdrawn its support already/u);
  expect(await refused('CONFLICT', () => support('nature'))).toMatch(/objection of its own/u);
  expect((await objectionTo('nature')).maySupport).toBe(false);
});

it('is in the log as of a moment only if it was there by then', async () => {
  const asOf = async (moment: string) => {
    const { data } = await ask<{ decisionLog: { nodes: { id: string; objections: Objection[] }[] } }>(
      people.nature,
      `query ($slug: String!, $asOf: DateTime!) { decisionLog(spaceSlug: $slug, asOf: $asOf, first: 10) { nodes { id ${OBJECTION} } } }`,
      { slug: LIVING, asOf: moment },
    );
    const entry = data?.decisionLog.nodes.find(({ id }) => id === openDecisionOf(living));
    return theObjection(entry?.objections ?? []).supports.nodes.map(({ organisation, withdrawnAt }) => [
      organisation.slug,
      withdrawnAt !== null,
    ]);
  };
  const [suppliers, nature] = [await supportOf('energy-suppliers-group'), await supportOf('nature-trust')];
  expect(await asOf(began)).toEqual([]);
  expect(await asOf(suppliers.at)).toEqual([['energy-suppliers-group', false]]);
  expect(await asOf(nature.at)).toEqual([
    ['energy-suppliers-group', false],
    ['nature-trust', false],
  ]);
  expect(await asOf(nature.withdrawnAt ?? '')).toEqual([
    ['energy-suppliers-group', false],
    ['nature-trust', true],
  ]);
});

it('is never changed, nor taken out of the tables', async () => {
  for (const table of ['objection_support', 'objection_support_end'])
    for (const sql of [`UPDATE ${table} SET at = now()`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
      await expect(query(server.database.url, sql)).rejects.toThrow(/append|change/iu);
});

it('is neither given nor withdrawn after the deadline, nor once the decision is closed', async () => {
  const { id } = await supportOf('energy-suppliers-group');
  await query(
    server.database.url,
    `UPDATE decision SET deadline = now() - interval '1 second' WHERE id = $1`,
    [openDecisionOf(living)],
  );
  expect((await objectionTo('greenBuilding')).maySupport).toBe(false);
  expect(await refused('CONFLICT', () => support('greenBuilding'))).toMatch(/time to answer ended/u);
  expect(await refused('CONFLICT', () => withdraw('suppliers', id))).toMatch(/time to answer ended/u);
  payloadOf(await mutate(people.builders, 'closeDecision', { decisionId: openDecisionOf(living) }));
  expect(await refused('CONFLICT', () => support('greenBuilding'))).toMatch(/decision is not carried/u);
  expect(await refused('CONFLICT', () => withdraw('suppliers', id))).toMatch(/decision is not carried/u);
  const { mayWithdraw, withdrawnAt } = await supportOf('energy-suppliers-group');
  expect([mayWithdraw, withdrawnAt]).toEqual([false, null]);
});
