import { SEATED } from '../support/agreeing.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { addMuch } from '../support/much.js';
import { ask, outcomeOf, type Speaker, signedInAll } from '../support/people.js';

const MANY = 11;
const TRIES = 4;
const MOST_TRIES = 25;

const PERSON = 'person { id name affiliations { organisation { name } } }';
const ORGANISATION = 'organisation { id name slug sector { id name } }';
const ACT = `act { id kind sentence leafHash leafIndex person { name } ${ORGANISATION} }`;
const VERSION =
  'version { id number sha256 isLatest frozenBy { name } draft { title } previous { id } reading { servedAt } }';
const POSITION = `id answer state ${ORGANISATION} ${PERSON} ${VERSION}`;
const OBJECTION = `id status mayWithdraw maySupport supports(first: 2) { nodes { ${ORGANISATION} mayWithdraw } } ${ORGANISATION} ${VERSION} clauses { number } position { id }`;

/** What is asked of each item of a list, down to its children and theirs. */
const LISTS: Readonly<Record<string, string>> = {
  decisionLog: `id status asOf ${VERSION} ${ACT}
    evaluation { outcome sentences missing { name } bySector { agree sector { name } } }
    positions(first: 10) { nodes { ${POSITION} } } objections { ${OBJECTION} }
    decision { id question mayDo taskGroup { title mayDo space { title } } draft { title } openedBy { name }
      versions { number } recommendation { id title } seats { ${ORGANISATION} position { id } lapsedPosition { id } } }`,
  acts: `id kind at sentence leafHash leafIndex versionHashes ${PERSON} ${ORGANISATION} subjects { type id }`,
  consultations: `id title ${VERSION} openedBy { name } taskGroup { title } space { title }
    rounds { id status mayDo responseCount questions { text } myResponse { id } }`,
  recommendations: `id title mayDo sentBy { name } ${VERSION} dissents { id }
    decision { id status taskGroup { title } seats { ${ORGANISATION} } } status dueOn late parts { title }
    evidence { what } acknowledgement { at acknowledgedBy { name } }
    responses { id statement late part { title } ${ORGANISATION} }`,
};

let api: ApiInProcess;
let reader: Speaker;

beforeAll(async () => {
  api = await startApiInProcess();
  const people = await signedInAll(api.url, [...SEATED, 'secretariat', 'sponsor']);
  await addMuch(people, await demonstrationSpace(api.database.url, LIVING), MANY);
  reader = people.greenBuilding;
}, 300_000);

/**
 * A page of so many items, after one of a single item took `one`. Where something were asked for each item by itself, it
 * would be asked `many - 1` times more.
 *
 * @returns how many statements it took, and how many it would have taken then
 */
async function statementsForMany(list: string, children: string, many: number, one: number) {
  const apart = one + many - 1;
  return { taken: await statementsFor(list, children, many, apart - 1), apart };
}

/**
 * A page of so many. Jobs and the log go on beside it, and on a busy machine answers that come apart are asked about
 * apart: both only ever add statements, so that the least of several tries is the page's own.
 *
 * @param enough a number that ends the search for a lesser one
 * @returns how many SQL statements it took
 */
async function statementsFor(list: string, children: string, first: number, enough = 0): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < (enough > 0 ? MOST_TRIES : TRIES) && least > enough; tries += 1)
    least = Math.min(least, await statementsOnce(list, children, first));
  return least;
}

function statementsOnce(list: string, children: string, first: number): Promise<number> {
  return api.statementsOf(async () => {
    const answer = await ask<{ list: { nodes: unknown[] } }>(
      reader,
      `query ($slug: String!) { list: ${list}(spaceSlug: $slug, first: ${first}) {
         totalCount pageInfo { endCursor hasNextPage } nodes { ${children} } } }`,
      { slug: LIVING },
    );
    expect([list, outcomeOf(answer)]).toEqual([list, 'OK']);
    expect(answer.data?.list.nodes).toHaveLength(first);
  });
}

it.each(Object.entries(LISTS))(
  '%s: a page of 10 takes no statement more for each of its items than a page of 1',
  async (list, children) => {
    const one = await statementsFor(list, children, 1);
    expect(one).toBeGreaterThan(3);
    const { taken, apart } = await statementsForMany(list, children, 10, one);
    expect(taken).toBeLessThan(apart);
  },
);

it('counts what is asked one by one, so that it would find out', async () => {
  const one = await statementsFor('decisionLog', 'id', 1);
  const apart = await api.statementsOf(async () => {
    for (let time = 0; time < 10; time += 1) {
      await ask(
        reader,
        'query ($slug: String!) { decisionLog(spaceSlug: $slug, first: 1) { nodes { id } } }',
        {
          slug: LIVING,
        },
      );
    }
  });
  expect(apart).toBeGreaterThan(one * 5);
});

/** Lists inside a list, asked for one parent and for all of them. */
const INNER = `totalCount pageInfo { hasNextPage endCursor }`;

it.each([
  ['drafts', 3, `title versions(first: 2) { ${INNER} nodes { number frozenBy { name } } }`],
  [
    'consultations',
    10,
    `title rounds { number responses(first: 2) { ${INNER} nodes { receipt person { name } } } }`,
  ],
  [
    'recommendations',
    10,
    `title decision { taskGroup { drafts(first: 2) { ${INNER} nodes { title } }
       decisions(first: 2) { ${INNER} nodes { question } }
       memberships(first: 2) { ${INNER} nodes { role person { name } } } } }`,
  ],
])(
  '%s with lists of their own: a page of %i takes no statement more for each of them than a page of 1',
  async (list, many, children) => {
    const one = await statementsFor(list, children, 1);
    const { taken, apart } = await statementsForMany(list, children, many, one);
    expect(taken).toBeLessThan(apart);
  },
);

it('spaces with their groups and organisations take no more statements for two than for one', async () => {
  const taken = (first: number) =>
    api.statementsOf(async () => {
      const answer = await ask<{ spaces: { nodes: unknown[] } }>(
        reader,
        `query ($first: Int) { spaces(first: $first) { nodes { title milestones { title reports { note } }
           taskGroups(first: 3) { ${INNER} nodes { title memberships(first: 2) { nodes { role } } } }
           organisations(first: 3) { ${INNER} nodes { name sector { name } } } } } }`,
        { first },
      );
      expect(outcomeOf(answer)).toBe('OK');
      expect(answer.data?.spaces.nodes).toHaveLength(first);
    });
  expect(await taken(2)).toBeLessThanOrEqual(await taken(1));
});
