import { SEATED } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { query, rewriting } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { UNKNOWN } from '../support/wrong-input.js';

const NAMES = [...SEATED, 'energyObserver'] as const;
type Name = (typeof NAMES)[number];
type Input = Readonly<Record<string, unknown>>;

const SHOWN = `id method atMost options { id ordinal label startsAt } ownAnswer { marks { optionId value } ordinal }
  answers(first: 10) { nodes { marks { optionId value } } }
  results { counts { people } tallies { optionId place score people best }
    talliesBySector { sectorKey sector { name } tallies { optionId score } } }`;

interface Tally {
  readonly optionId: string;
  readonly place: number;
  readonly score: number;
  readonly people: number;
  readonly best: number | null;
}

interface ShownPoll {
  readonly id: string;
  readonly atMost: number | null;
  readonly options: readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly label: string | null;
  }[];
  readonly ownAnswer: { readonly marks: readonly Input[]; readonly ordinal: number } | null;
  readonly answers: { readonly nodes: readonly { readonly marks: readonly Input[] }[] };
  readonly results: {
    readonly counts: readonly unknown[];
    readonly tallies: readonly Tally[];
    readonly talliesBySector: readonly { readonly tallies: readonly Tally[] }[];
  } | null;
}

const WORDS = ['Sample of one in ten', 'Every home', 'By the maker’s word'].map((label) => ({ label }));
/** A moment so many days from now, to the second. */
const on = (days: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + days * 86_400_000).toISOString();

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<Name, Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
});

const attempt = (key: Name, name: string, input: Input) =>
  mutate<{ poll: ShownPoll }>(people[key], name, input, `poll { ${SHOWN} }`);

function opening(method: string, more: Input): Input {
  const { groupId: taskGroupId } = living.allowable;
  return { taskGroupId, method, question: `Which of these? ${method}`, closesAt: on(1), ...more };
}

const opened = async (method: string, more: Input) =>
  payloadOf(await attempt('suppliers', 'openPoll', opening(method, more))).poll;

/** Answers by the places of options in the poll: `{ 1: 3 }` gives the first one 3. */
async function answered(key: Name, { id, options }: ShownPoll, given: Readonly<Record<number, number>>) {
  const marks = Object.entries(given).map(([ordinal, value]) => ({
    optionId: options.find((option) => option.ordinal === Number(ordinal))?.id,
    value,
  }));
  return payloadOf(await attempt(key, 'answerPoll', { pollId: id, marks })).poll;
}

async function refused(code: string, key: Name, name: string, input: Input): Promise<string | undefined> {
  const answer = await unchangedBy(server.database.url, () => attempt(key, name, input));
  expect([input, outcomeOf(answer)]).toEqual([input, code]);
  return answer.errors[0]?.extensions?.field as string | undefined;
}

/** `2 a.2 1`: the place, the option by its place in the poll, the score. */
function told({ options, results }: ShownPoll): string[] {
  const ordinals = new Map(options.map(({ id, ordinal }) => [id, ordinal]));
  return (results?.tallies ?? []).map(
    ({ optionId, place, score, people: by, best }) =>
      `${place}: ${ordinals.get(optionId)} has ${score} of ${by}${best === null ? '' : ` (${best})`}`,
  );
}

/** What the newest act of a kind about a poll recorded. */
async function recorded(kind: string, { id }: ShownPoll): Promise<object> {
  const [act] = await query<{ payload: object }>(
    server.database.url,
    `SELECT payload - 'words' AS payload FROM act JOIN act_opening ON act_id = act.id
     WHERE kind = $1 AND subjects @> jsonb_build_array(jsonb_build_object('id', $2::text)) ORDER BY at DESC LIMIT 1`,
    [kind, id],
  );
  if (act === undefined) throw new Error(`No ${kind} is recorded.`);
  return act.payload;
}

it('ranks options after Borda, also where somebody ranks only the first of them, and anew', async () => {
  const poll = await opened('RANKING', { options: WORDS });
  expect(poll.options.map(({ ordinal, label }) => [ordinal, label])).toEqual(
    WORDS.map(({ label }, index) => [index + 1, label]),
  );
  await answered('builders', poll, { 1: 1, 2: 2, 3: 3 });
  await answered('councils', poll, { 3: 1 });
  const last = await answered('councils', poll, { 2: 1 });
  expect(last.ownAnswer?.ordinal).toBe(2);
  expect(told(last)).toEqual(['1: 2 has 3 of 2 (1)', '2: 1 has 2.5 of 1 (1)', '3: 3 has 0.5 of 1 (0)']);
  expect(last.results?.counts).toEqual([]);
  const bySector = last.results?.talliesBySector ?? [];
  expect(bySector).toHaveLength(2);
  const ofSectors = bySector.flatMap(({ tallies }) => tallies).reduce((sum, { score }) => sum + score, 0);
  expect(ofSectors).toBe(6);
});

it('adds up points and dots, within what each may give', async () => {
  const points = await opened('POINTS', { options: WORDS, atMost: 5 });
  await answered('builders', points, { 1: 5, 2: 1 });
  expect(told(await answered('nature', points, { 2: 5, 3: 0 }))).toEqual([
    '1: 2 has 6 of 2',
    '2: 1 has 5 of 1',
    '3: 3 has 0 of 0',
  ]);
  const [first] = points.options;
  const mark = (value: number) => ({ pollId: points.id, marks: [{ optionId: first?.id, value }] });
  expect(await refused('INVALID', 'builders', 'answerPoll', mark(6))).toBe('marks');

  const dots = await opened('DOTS', { options: WORDS, atMost: 3 });
  await answered('builders', dots, { 1: 2, 2: 1 });
  expect(told(await answered('nature', dots, { 2: 3 }))).toEqual([
    '1: 2 has 4 of 2',
    '2: 1 has 2 of 1',
    '3: 3 has 0 of 0',
  ]);
  const many = dots.options.map(({ id: optionId }) => ({ optionId, value: 2 }));
  expect(await refused('INVALID', 'builders', 'answerPoll', { pollId: dots.id, marks: many })).toBe('marks');
});

it('finds the time at which most can come, and of equal ones that with fewest “if need be”', async () => {
  const poll = await opened('MEETING_TIME', { options: [5, 6, 7].map((days) => ({ startsAt: on(days) })) });
  await answered('builders', poll, { 1: 1, 2: 2, 3: 0 });
  expect(told(await answered('nature', poll, { 1: 2, 2: 2, 3: 2 }))).toEqual([
    '1: 2 has 2 of 2 (2)',
    '2: 1 has 2 of 2 (1)',
    '3: 3 has 1 of 1 (1)',
  ]);
});

it('is hidden until it is closed where that is wanted, in the record too; its own answer is shown', async () => {
  const poll = await opened('DOTS', { options: WORDS, atMost: 3, hiddenUntilClosed: true });
  const mine = await answered('nature', poll, { 2: 3 });
  expect([mine.results, mine.answers.nodes, mine.ownAnswer?.marks]).toEqual([
    null,
    [],
    [{ optionId: poll.options[1]?.id, value: 3 }],
  ]);
  expect(Object.keys(await recorded('poll.answer', poll)).sort()).toEqual(['ordinal']);
  const closed = payloadOf(await attempt('suppliers', 'closePoll', { pollId: poll.id })).poll;
  expect(told(closed)[0]).toBe('1: 2 has 3 of 1');
});

it('keeps options and what was given in the record, and no row of them can be rewritten', async () => {
  const poll = await opened('RANKING', { options: WORDS });
  await answered('builders', poll, { 1: 1 });
  expect(await recorded('poll.open', poll)).toMatchObject({
    options: poll.options.map(({ id: optionId, label }) => ({ optionId, label, startsAt: null })),
  });
  expect(await recorded('poll.answer', poll)).toMatchObject({
    marks: [{ optionId: poll.options[0]?.id, value: 1 }],
  });
  expect(await rewriting(server.database.url, 'poll_option', 'label')).toEqual([]);
});

it('is opened with options that fit its method, and no others', async () => {
  const wrong: readonly [string, Input, string][] = [
    ['RANKING', {}, 'options'],
    ['RANKING', { options: WORDS.slice(0, 1) }, 'options'],
    ['RANKING', { options: [...WORDS, { label: ' every HOME ' }] }, 'options'],
    ['RANKING', { options: [...WORDS, { startsAt: on(3) }] }, 'options.3.label'],
    ['RANKING', { options: WORDS, atMost: 3 }, 'atMost'],
    ['DOTS', { options: WORDS }, 'atMost'],
    ['POINTS', { options: WORDS, atMost: 101 }, 'atMost'],
    ['MEETING_TIME', { options: [{ startsAt: on(2) }, { startsAt: on(-2) }] }, 'options.1.startsAt'],
    ['MEETING_TIME', { options: [{ startsAt: on(2) }, { startsAt: on(2) }] }, 'options'],
    [
      'MEETING_TIME',
      { options: [{ startsAt: on(2), label: 'Noon' }, { startsAt: on(3) }] },
      'options.0.startsAt',
    ],
    ['SENSE_CHECK', { options: WORDS }, 'options'],
    ['SENSE_CHECK', { atMost: 3 }, 'atMost'],
  ];
  for (const [method, more, field] of wrong)
    expect([method, await refused('INVALID', 'suppliers', 'openPoll', opening(method, more))]).toEqual([
      method,
      field,
    ]);
});

it('is answered with marks for its own options, and with nothing else', async () => {
  const poll = await opened('RANKING', { options: WORDS });
  const other = await opened('RANKING', { options: WORDS });
  const [first, second] = poll.options;
  const answer = (more: Input) => ({ pollId: poll.id, ...more });
  const marks = [{ optionId: first?.id, value: 1 }];
  expect(await refused('INVALID', 'nature', 'answerPoll', answer({}))).toBe('marks');
  expect(await refused('INVALID', 'nature', 'answerPoll', answer({ marks, choice: 'VETO' }))).toBe('choice');
  const twice = [...marks, { optionId: second?.id, value: 1 }];
  expect(await refused('INVALID', 'nature', 'answerPoll', answer({ marks: twice }))).toBe('marks');
  for (const optionId of [UNKNOWN, other.options[0]?.id])
    await refused('NOT_FOUND', 'nature', 'answerPoll', answer({ marks: [{ optionId, value: 1 }] }));
  await refused('FORBIDDEN', 'energyObserver', 'answerPoll', answer({ marks }));
  const check = await opened('SENSE_CHECK', {});
  const step = { pollId: check.id, choice: 'UNSURE', marks };
  await refused('NOT_FOUND', 'nature', 'answerPoll', step);
});
