import { open, SEATED, type Seated } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { shown } from '../support/demonstration-reads.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, read, signedInAll } from '../support/people.js';

/** How often each organisation answers: more in all than a page of either list holds. */
const ROUNDS = 9;
const GIVEN = ROUNDS * SEATED.length;

interface Answer {
  readonly id: string;
  readonly takenAt: string;
  readonly state: string;
  readonly organisation: { readonly id: string };
}

interface AnswersPage {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly nodes: readonly Answer[];
}

type Reading = (narrowed: string, after: string | null) => Promise<AnswersPage>;

const PAGE = `totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
  nodes { id takenAt state organisation { id } }`;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Seated;
let decisionId: string;
let given: readonly Answer[];

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, SEATED);
  const { versionId } = living.compliance;
  decisionId = await open(people.builders, versionId, 'Is this the limit, after much thought?');
  for (const key of SEATED) await read(people[key], versionId);
  const answers: Answer[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const key of SEATED) answers.push(await answered(key, round % 2 === 0 ? 'AGREE' : 'STAND_ASIDE'));
  }
  given = answers;
}, 180_000);

async function answered(key: (typeof SEATED)[number], answer: string): Promise<Answer> {
  const input = { decisionId, versionSha256: living.compliance.sha256, answer };
  const selection = 'position { id takenAt state organisation { id } }';
  const taken = await mutate<{ position: Answer }>(people[key], 'takePosition', input, selection);
  return payloadOf(taken).position;
}

it('each in the record beside what the organisation answered before', async () => {
  const text = `{ acts(spaceSlug: "${LIVING}", first: ${GIVEN + 1}, filter: { kinds: ["decision.takePosition"] }) {
    nodes { subjects { id } changes { what before after } } } }`;
  const { data } = await ask<{
    acts: { nodes: { subjects: { id: string }[]; changes: Record<string, string>[] }[] };
  }>(people.builders, text);
  const changes = (data?.acts.nodes ?? [])
    .filter(({ subjects }) => subjects.some(({ id }) => id === decisionId))
    .map((each) => each.changes);
  const first = SEATED.map(() => []);
  const further = Array.from({ length: GIVEN - SEATED.length }, (_, at) => {
    const [before, after] =
      Math.floor(at / SEATED.length) % 2 === 0 ? ['stand_aside', 'agree'] : ['agree', 'stand_aside'];
    return [{ what: 'positionAnswer', before, after }];
  });
  expect(changes.reverse()).toEqual([...first, ...further]);
});

const DECISION = (narrowed: string) =>
  `query D($id: ID!, $after: String) { decision(id: $id) { positions(after: $after ${narrowed}) { ${PAGE} } } }`;

const ofDecision: Reading = async (narrowed, after) => {
  const { decision } = await shown<{ decision: { positions: AnswersPage } }>(
    people.nature,
    DECISION(narrowed),
    { id: decisionId, after },
  );
  return decision.positions;
};

const ofEntry =
  (asOf: string | null): Reading =>
  async (narrowed, after) => {
    const { decisionLog } = await shown<{ decisionLog: { nodes: { positions: AnswersPage }[] } }>(
      people.nature,
      `query L($slug: String!, $id: ID!, $asOf: DateTime, $after: String) {
         decisionLog(spaceSlug: $slug, filter: { decisionId: $id }, asOf: $asOf, first: 1) {
           nodes { positions(after: $after ${narrowed}) { ${PAGE} } } } }`,
      { slug: LIVING, id: decisionId, asOf, after },
    );
    const [entry] = decisionLog.nodes;
    if (entry === undefined) throw new Error('The log does not have the decision.');
    return entry.positions;
  };

/** Every page of a list, from the first on. */
async function allPages(reading: Reading, narrowed: string): Promise<AnswersPage[]> {
  const pages = [await reading(narrowed, null)];
  for (let last = pages[0]; last?.pageInfo.hasNextPage; last = pages.at(-1))
    pages.push(await reading(narrowed, last.pageInfo.endCursor));
  return pages;
}

const idsIn = (pages: readonly AnswersPage[]) => pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));
const idsOf = (answers: readonly Answer[]) => answers.map(({ id }) => id);
const sizes = (pages: readonly AnswersPage[]) => pages.map(({ nodes }) => nodes.length);

it('the answers in a decision come in the order given, over pages, each once', async () => {
  const pages = await allPages(ofDecision, 'includeLapsed: true');
  expect(idsIn(pages)).toEqual(idsOf(given));
  expect(sizes(pages)).toEqual([20, 20, GIVEN - 40]);
  expect(pages.map(({ totalCount }) => totalCount)).toEqual([GIVEN, GIVEN, GIVEN]);
  expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual([false, true, true]);
  const states = pages.flatMap(({ nodes }) => nodes.map(({ state }) => state));
  expect(states).toEqual([
    ...Array(GIVEN - SEATED.length).fill('REPLACED'),
    ...Array(SEATED.length).fill('CURRENT'),
  ]);
});

it('those that count are a list of their own', async () => {
  const pages = await allPages(ofDecision, 'first: 4');
  expect(idsIn(pages)).toEqual(idsOf(given.slice(-SEATED.length)));
  expect(sizes(pages)).toEqual([4, 2]);
  expect(pages.map(({ totalCount }) => totalCount)).toEqual([SEATED.length, SEATED.length]);
});

it('those of one organisation are given the newest first where that is asked for', async () => {
  const organisationId = given[0]?.organisation.id ?? '';
  const own = given.filter(({ organisation }) => organisation.id === organisationId);
  const narrowed = `includeLapsed: true, first: 4, newestFirst: true, organisationId: "${organisationId}"`;
  const pages = await allPages(ofDecision, narrowed);
  expect(idsIn(pages)).toEqual(idsOf(own).toReversed());
  expect(sizes(pages)).toEqual([4, 4, 1]);
  const nobodys = await ofDecision('includeLapsed: true, organisationId: "nobody"', null);
  expect(nobodys).toMatchObject({ totalCount: 0, nodes: [] });
});

it('the entry of the log has the same answers over pages of its own size', async () => {
  const pages = await allPages(ofEntry(null), '');
  expect(idsIn(pages)).toEqual(idsOf(given));
  expect(sizes(pages)).toEqual([50, GIVEN - 50]);
  const earlier = await allPages(ofEntry(null), 'states: [LAPSED, REPLACED]');
  expect(idsIn(earlier)).toEqual(idsOf(given.slice(0, -SEATED.length)));
  const current = await ofEntry(null)('states: [CURRENT]', null);
  expect(idsOf(current.nodes)).toEqual(idsOf(given.slice(-SEATED.length)));
});

it('the entry as of a moment has what was answered by then, over pages too, as it stood then', async () => {
  const then = given.slice(0, 4 * SEATED.length + 1);
  const asOf = then.at(-1)?.takenAt ?? '';
  const pages = await allPages(ofEntry(asOf), 'first: 10');
  expect(idsIn(pages)).toEqual(idsOf(then));
  expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([then.length]));
  const current = await allPages(ofEntry(asOf), 'first: 5, states: [CURRENT]');
  expect(idsIn(current)).toEqual(idsOf(then.slice(-SEATED.length)));
});

it('what is answered between two pages makes neither a gap nor a duplicate', async () => {
  const first = await ofDecision('includeLapsed: true, first: 50', null);
  const late = await answered('nature', 'AGREE');
  const rest = await ofDecision('includeLapsed: true, first: 50', first.pageInfo.endCursor);
  expect(idsIn([first, rest])).toEqual([...idsOf(given), late.id]);
});

it('a cursor that is not of the list, and a size out of range, are refused', async () => {
  const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  for (const after of ['!', 'bm8', cursor('1'), cursor(1, 2), cursor(1.5), cursor(2 ** 40)]) {
    const refused = await ask(people.nature, DECISION(''), { id: decisionId, after });
    expect(outcomeOf(refused)).toBe('INVALID');
    await expect(ofEntry(null)('', after)).rejects.toThrow(/not a cursor of this list/u);
  }
  for (const first of [0, -1, 101]) {
    await expect(ofDecision(`first: ${first}`, null)).rejects.toThrow(/must be 1 to 100/u);
    await expect(ofEntry(null)(`first: ${first}`, null)).rejects.toThrow(/must be 1 to 100/u);
  }
});
