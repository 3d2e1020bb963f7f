import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { Chance } from '../support/chance.js';
import { shown } from '../support/demonstration-reads.js';
import { type Speaker, signedIn } from '../support/people.js';
import { makeHistory, recordedActs } from '../support/recorded-history.js';
import { type RecordedAct, type ReplayedDecision, replay } from '../support/replay.js';
import { personId } from '../support/stored.js';

/** Said in the names of the tests; set HISTORY_SEED to another one to have another history. */
const SEED = Number(process.env.HISTORY_SEED ?? 20_160_331);
const SLUG = 'much-decided';
const ACTS = 10_000;
const DAY_MS = 86_400_000;
const YEARS_MS = 730 * DAY_MS;
/** More pages than one, so that all of them must fit together. */
const PAGE = 60;
/** Acts so near to each other were asked for at once, or by clocks that differ. */
const HURRY_MS = 4;
const KINDS = [
  'decision.open',
  'decision.takePosition',
  'decision.raiseObjection',
  'objection.withdraw',
  'decision.close',
  'draft.freeze',
];

const LOG = `query L($slug: String!, $asOf: DateTime, $after: String, $first: Int, $filter: DecisionLogFilter) {
  decisionLog(spaceSlug: $slug, asOf: $asOf, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes {
      id status openedAt closedAt version { id } objections { id status }
      decision { seats { organisation { id } position { id answer } } } } } }`;
const IDS = `query L($slug: String!, $asOf: DateTime, $after: String, $first: Int, $filter: DecisionLogFilter) {
  decisionLog(spaceSlug: $slug, asOf: $asOf, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;

interface Entry {
  readonly id: string;
  readonly status: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly version: { readonly id: string };
  readonly objections: readonly { readonly id: string; readonly status: string }[];
  readonly decision: {
    readonly seats: readonly {
      readonly organisation: { readonly id: string };
      readonly position: { readonly id: string; readonly answer: string } | null;
    }[];
  };
}

interface LogPage<Node> {
  readonly decisionLog: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Node[];
  };
}

let api: ApiInProcess;
let secretary: Speaker;
let acts: RecordedAct[];

beforeAll(async () => {
  api = await startApiInProcess();
  await api.application.get(Jobs, { strict: false }).stop();
  const { url } = api.database;
  const end = new Date(Date.now() - DAY_MS);
  await makeHistory(api.application, {
    spaceSlug: SLUG,
    secretaryId: await personId(url, PEOPLE.secretariat.email),
    seed: SEED,
    acts: ACTS,
    begin: new Date(end.getTime() - YEARS_MS),
    end,
  });
  acts = await recordedActs(url, SLUG);
  secretary = await signedIn(api.url, 'secretariat');
}, 600_000);

/** All pages of the log as of a moment, now where that is null. */
async function log<Node>(document: string, asOf: Date | null, filter: object | null = null): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const page: LogPage<Node> = await shown(secretary, document, {
      slug: SLUG,
      asOf,
      first: PAGE,
      after,
      filter,
    });
    nodes.push(...page.decisionLog.nodes);
    total = page.decisionLog.totalCount;
    after = page.decisionLog.pageInfo.endCursor;
    if (!page.decisionLog.pageInfo.hasNextPage) after = null;
  } while (after !== null);
  expect(nodes).toHaveLength(total);
  return nodes;
}

function asReplayed({
  id,
  status,
  openedAt,
  closedAt,
  version,
  objections,
  decision,
}: Entry): ReplayedDecision {
  return {
    id,
    status: status.toLowerCase(),
    openedAt,
    closedAt,
    versionId: version.id,
    answers: decision.seats
      .flatMap(({ organisation, position }) =>
        position === null ? [] : [`${organisation.id} ${position.answer.toLowerCase()} ${position.id}`],
      )
      .toSorted(),
    objections: objections.flatMap((each) => (each.status === 'SUSTAINED' ? [each.id] : [])).toSorted(),
  };
}

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);

/** Random moments of the two years, and acts of every kind with the milliseconds around them. */
function moments(): Date[] {
  const chance = new Chance(SEED);
  const [first, last] = [momentOf(acts.at(0)), momentOf(acts.at(-1))];
  const random = Array.from({ length: 10 }, () => chance.between(first, last));
  const some = (among: readonly RecordedAct[], count: number) =>
    Array.from({ length: count }, () => momentOf(chance.oneOf(among)));
  const near = (one: RecordedAct | undefined, other: RecordedAct | undefined) =>
    Math.abs(momentOf(one) - momentOf(other)) < HURRY_MS;
  const hurried = acts.filter((act, index) => near(act, acts[index - 1]) || near(act, acts[index + 1]));
  const exact = [
    ...KINDS.flatMap((kind) => some(ofKind(acts, kind), 2)),
    ...some(hurried, 2),
    ...some(ofKind(hurried, 'draft.freeze'), 4),
  ];
  const around = exact.flatMap((at) => [at - 1, at, at + 1]);
  return [first - 1, ...random, ...around, last, last + 1].map((at) => new Date(at));
}

const momentOf = (act: RecordedAct | undefined) => act?.at.getTime() ?? 0;

function ofKind(among: readonly RecordedAct[], kind: string): RecordedAct[] {
  return among.filter((act) => act.kind === kind);
}

it(`a space has a history of 10,000 acts of every kind in which decisions change (seed ${SEED})`, () => {
  expect(acts.length).toBeGreaterThanOrEqual(ACTS);
  const count = (kind: string) => ofKind(acts, kind).length;
  for (const kind of KINDS) expect([kind, count(kind) > PAGE]).toEqual([kind, true]);
  const moved = ofKind(acts, 'draft.freeze').filter(({ payload }) => payload.decision !== undefined);
  expect(moved.length).toBeGreaterThan(PAGE);
});

it(`as of any moment the log is what a replay of the acts to that moment gives (seed ${SEED})`, async () => {
  for (const moment of moments()) {
    const entries = await log<Entry>(LOG, moment);
    const decisions = entries.map(asReplayed).toSorted(byId);
    expect({ moment, decisions }).toEqual({ moment, decisions: replay(acts, moment) });
  }
  const now = (await log<Entry>(LOG, null)).map(asReplayed).toSorted(byId);
  expect(now).toEqual(replay(acts, new Date()));
});

it(`and so is what a filter leaves of it (seed ${SEED})`, async () => {
  for (const moment of moments().filter((_, index) => index % 2 === 0)) {
    const decisions = replay(acts, moment);
    const ids = async (filter: object) =>
      (await log<{ id: string }>(IDS, moment, filter)).map(({ id }) => id).toSorted();
    const having = (fits: (decision: ReplayedDecision) => boolean) =>
      decisions.filter(fits).map(({ id }) => id);
    expect({ moment, open: await ids({ status: ['OPEN'] }) }).toEqual({
      moment,
      open: having(({ status }) => status === 'open'),
    });
    expect({ moment, objecting: await ids({ answer: ['OBJECT'] }) }).toEqual({
      moment,
      objecting: having(({ answers }) => answers.some((answer) => answer.includes(' object '))),
    });
  }
});
