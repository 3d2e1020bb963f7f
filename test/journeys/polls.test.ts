import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { PollsClosing } from '../../apps/api/src/polls/polls-closing.js';
import { SEATED } from '../support/agreeing.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NAMES = [...SEATED, 'energyObserver', 'secretariat', 'respondent'] as const;
type Name = (typeof NAMES)[number];
type Input = Readonly<Record<string, unknown>>;

interface ShownPoll {
  readonly id: string;
  readonly status: string;
  readonly answered: number;
  readonly asked: number | null;
  readonly mayDo: readonly string[];
  readonly ownAnswer: { readonly choice: string | null; readonly words: string | null } | null;
  readonly answers: { readonly totalCount: number; readonly nodes: readonly Input[] };
  readonly results: {
    readonly median: readonly string[];
    readonly counts: readonly { readonly choice: string; readonly people: number }[];
    readonly bySector: readonly { readonly counts: readonly { readonly people: number }[] }[];
  } | null;
  readonly decisions: readonly { readonly question: string }[];
}

const SHOWN = `id status answered asked mayDo closedAt closedBy { name } ownAnswer { choice words ordinal }
  answers(first: 10) { totalCount nodes { choice words ordinal person { name } organisation { slug } } }
  results { median counts { choice people } bySector { sector { name } counts { choice people } } }
  decisions { question } version { number }`;
const DAY_MS = 86_400_000;

let api: ApiInProcess;
let living: DemonstrationSpace;
let people: Record<Name, Speaker>;

beforeAll(async () => {
  api = await startApiInProcess();
  await api.application.get(Jobs, { strict: false }).stop();
  living = await demonstrationSpace(api.database.url, LIVING);
  people = await signedInAll(api.url, NAMES);
}, 180_000);

const attempt = (key: Name, name: string, input: Input) =>
  mutate<{ poll: ShownPoll }>(people[key], name, input, `poll { ${SHOWN} }`);

async function done(key: Name, name: string, input: Input): Promise<ShownPoll> {
  return payloadOf(await attempt(key, name, input)).poll;
}

/** Refused with this outcome, and no row of any table is another one. @returns the field at fault */
async function refused(code: string, key: Name, name: string, input: Input): Promise<string | undefined> {
  const answer = await unchangedBy(api.database.url, () => attempt(key, name, input));
  expect(outcomeOf(answer)).toBe(code);
  return answer.errors[0]?.extensions?.field as string | undefined;
}

async function shown(key: Name, id: string): Promise<ShownPoll> {
  const { data } = await ask<{ poll: ShownPoll }>(
    people[key],
    `query P($id: ID!) { poll(id: $id) { ${SHOWN} } }`,
    { id },
  );
  if (data === null) throw new Error('The poll is not shown.');
  return data.poll;
}

async function waits(key: Name, id: string): Promise<boolean> {
  const { data } = await ask<{ viewer: { waiting: { id: string; kind: string }[] } }>(
    people[key],
    `{ viewer { waiting(spaceSlug: "${LIVING}") { id kind } } }`,
  );
  return (
    data?.viewer.waiting.some((item) => item.id === `poll:${id}` && item.kind === 'POLL_WANTED') ?? false
  );
}

/** A poll of the group for allowable solutions, opened by a member. */
function opened(method: string, more: Input = {}): Promise<ShownPoll> {
  return done('suppliers', 'openPoll', {
    taskGroupId: living.allowable.groupId,
    method,
    question: `How are we with a fund? ${method}`,
    closesAt: new Date(Date.now() + DAY_MS).toISOString(),
    ...more,
  });
}

async function passed(id: string): Promise<void> {
  await query(api.database.url, `UPDATE poll SET closes_at = now() - interval '2 seconds' WHERE id = $1`, [
    id,
  ]);
}

const counted = (poll: ShownPoll) => poll.results?.counts.map(({ people: n }) => n);

it('a sense check is answered by each person of the group for themselves, and binds nobody', async () => {
  const { id, asked } = await opened('SENSE_CHECK', { versionId: living.allowable.versionId });
  expect(asked).toBeGreaterThanOrEqual(SEATED.length);
  expect(await waits('councils', id)).toBe(true);
  const positions = await query<{ n: number }>(api.database.url, 'SELECT count(*)::int AS n FROM position');
  await done('builders', 'answerPoll', { pollId: id, choice: 'COMFORTABLE' });
  await done('councils', 'answerPoll', { pollId: id, choice: 'NOT_YET', words: 'Who pays?' });
  await done('councils', 'answerPoll', { pollId: id, choice: 'UNSURE', words: 'The fund, I hear.' });
  expect(await waits('councils', id)).toBe(false);
  expect(await waits('energyObserver', id)).toBe(false);

  const seen = await shown('energyObserver', id);
  expect(counted(seen)).toEqual([1, 1, 0]);
  expect(seen.results?.bySector).toHaveLength(2);
  expect(seen).toMatchObject({ status: 'OPEN', answered: 2, mayDo: [], ownAnswer: null });
  expect(seen.answers.totalCount).toBe(2);
  expect(seen.answers.nodes[0]).toMatchObject({
    choice: 'UNSURE',
    words: 'The fund, I hear.',
    ordinal: 2,
    person: { name: PEOPLE.councils.name },
  });
  expect(await query(api.database.url, 'SELECT count(*)::int AS n FROM position')).toEqual(positions);

  await refused('FORBIDDEN', 'energyObserver', 'answerPoll', { pollId: id, choice: 'UNSURE' });
  await refused('NOT_FOUND', 'respondent', 'answerPoll', { pollId: id, choice: 'UNSURE' });
  expect(await refused('INVALID', 'nature', 'answerPoll', { pollId: id, choice: 'VETO' })).toBe('choice');
  expect(await refused('INVALID', 'nature', 'answerPoll', { pollId: id, words: 'Hm.' })).toBe('choice');
  await expect(
    query(api.database.url, `UPDATE poll_answer SET choice = 'comfortable' WHERE poll_id = $1`, [id]),
  ).rejects.toThrow();
});

it('gradients show the spread with the step in the middle; a question round shows words alone', async () => {
  const { id } = await opened('GRADIENTS');
  await done('builders', 'answerPoll', { pollId: id, choice: 'ENDORSE' });
  await done('councils', 'answerPoll', { pollId: id, choice: 'VETO' });
  await done('nature', 'answerPoll', { pollId: id, choice: 'RESERVATIONS' });
  const seen = await shown('secretariat', id);
  expect(counted(seen)).toEqual([1, 0, 1, 0, 0, 0, 0, 1]);
  expect(seen.results?.median).toEqual(['RESERVATIONS']);

  const round = await opened('QUESTION_ROUND');
  expect(await refused('INVALID', 'nature', 'answerPoll', { pollId: round.id })).toBe('words');
  const input = { pollId: round.id, choice: 'UNSURE', words: 'Hm.' };
  expect(await refused('INVALID', 'nature', 'answerPoll', input)).toBe('choice');
  const answered = await done('nature', 'answerPoll', { pollId: round.id, words: 'What of old homes?' });
  expect(answered.results).toBeNull();
  expect(answered.answers.nodes).toMatchObject([{ choice: null, words: 'What of old homes?' }]);
});

it('answers are hidden until the poll is closed, also from the record', async () => {
  const { id } = await opened('SENSE_CHECK', { hiddenUntilClosed: true });
  const own = await done('nature', 'answerPoll', {
    pollId: id,
    choice: 'NOT_YET',
    words: 'Peat is not wood.',
  });
  expect(own.ownAnswer).toMatchObject({ choice: 'NOT_YET', words: 'Peat is not wood.' });
  const before = await shown('suppliers', id);
  expect(before).toMatchObject({ answered: 1, results: null, ownAnswer: null, answers: { totalCount: 0 } });
  const said = await query<{ payload: unknown }>(
    api.database.url,
    `SELECT payload FROM act_opening JOIN act ON act.id = act_id WHERE act.kind = 'poll.answer'
       AND subjects @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
    [id],
  );
  expect(said).toHaveLength(1);
  expect(JSON.stringify(said)).not.toMatch(/Peat|not_yet/u);
  await refused('FORBIDDEN', 'nature', 'closePoll', { pollId: id });
  const closed = await done('builders', 'closePoll', { pollId: id });
  expect(closed).toMatchObject({ status: 'CLOSED', asked: null, closedBy: { name: PEOPLE.builders.name } });
  expect(counted(closed)).toEqual([0, 0, 1]);
  expect(closed.mayDo).toEqual(['decision.open']);
  await refused('CONFLICT', 'suppliers', 'answerPoll', { pollId: id, choice: 'UNSURE' });
  await refused('CONFLICT', 'builders', 'closePoll', { pollId: id });
});

it('closes by itself once its last instant has passed, once, however many nodes look', async () => {
  const { id } = await opened('SENSE_CHECK');
  const closing = api.application.get(PollsClosing, { strict: false });
  await closing.close(new Date());
  expect((await shown('suppliers', id)).status).toBe('OPEN');
  await passed(id);
  expect((await shown('suppliers', id)).mayDo).not.toContain('poll.answer');
  expect(await waits('nature', id)).toBe(false);
  await refused('CONFLICT', 'nature', 'answerPoll', { pollId: id, choice: 'UNSURE' });
  const now = new Date();
  await Promise.all([closing.close(now), closing.close(now), closing.close(now)]);
  expect(await shown('suppliers', id)).toMatchObject({ status: 'CLOSED', closedBy: null });
  const acts = await query(
    api.database.url,
    `SELECT 1 FROM act WHERE kind = 'poll.close' AND subjects @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
    [id],
  );
  expect(acts).toHaveLength(1);
});

it('a decision may come from a poll of its group, and takes no answer over', async () => {
  const { id } = await opened('SENSE_CHECK');
  await done('builders', 'answerPoll', { pollId: id, choice: 'COMFORTABLE' });
  const elsewhere = await done('builders', 'openPoll', {
    taskGroupId: living.fabric.groupId,
    method: 'SENSE_CHECK',
    question: 'Elsewhere?',
    closesAt: new Date(Date.now() + DAY_MS).toISOString(),
  });
  const deciding = (pollId: string) =>
    mutate<{ decision: { id: string } }>(
      people.builders,
      'openDecision',
      { versionId: living.allowable.versionId, question: 'Do we agree?', rule: 'CONSENT', pollId },
      'decision { id poll { id } evaluation { missing { slug } } positions { totalCount } }',
    );
  const unchanged = await unchangedBy(api.database.url, () => deciding(elsewhere.id));
  expect(outcomeOf(unchanged)).toBe('NOT_FOUND');
  const { decision } = payloadOf(await deciding(id));
  expect(decision).toMatchObject({ poll: { id }, positions: { totalCount: 0 } });
  expect((await shown('nature', id)).decisions).toEqual([{ question: 'Do we agree?' }]);
});

it('is about a version of its own group alone, and must close in the future', async () => {
  const { versionId } = living.fabric;
  const input = {
    taskGroupId: living.allowable.groupId,
    method: 'SENSE_CHECK',
    question: 'How are we with it?',
    closesAt: new Date(Date.now() + DAY_MS).toISOString(),
  };
  await refused('NOT_FOUND', 'suppliers', 'openPoll', { ...input, versionId });
  const past = { ...input, closesAt: new Date(Date.now() - DAY_MS).toISOString() };
  expect(await refused('INVALID', 'suppliers', 'openPoll', past)).toBe('closesAt');
  await refused('FORBIDDEN', 'energyObserver', 'openPoll', input);
});

it('polls are listed by group, method and state, newest first or by when they close', async () => {
  const list = async (key: Name, args: string) => {
    const { data } = await ask<{ polls: { totalCount: number; nodes: { id: string }[] } }>(
      people[key],
      `{ polls(spaceSlug: "${LIVING}", ${args}) { totalCount nodes { id method status closesAt openedAt } } }`,
    );
    return data?.polls;
  };
  const late = await opened('GRADIENTS', { closesAt: new Date(Date.now() + 9 * DAY_MS).toISOString() });
  expect((await list('nature', 'first: 1'))?.nodes[0]?.id).toBe(late.id);
  const open = 'filter: { status: [OPEN], method: [GRADIENTS] }, orderBy: CLOSING, first: 50';
  expect((await list('nature', open))?.nodes.at(-1)?.id).toBe(late.id);
  const elsewhere = `filter: { taskGroupId: "${living.fabric.groupId}" }`;
  expect((await list('nature', elsewhere))?.totalCount).toBe(1);
  expect((await list('respondent', 'first: 5'))?.totalCount).toBe(0);
});

it('a group that is closed closes its polls, and says so in the act', async () => {
  const { id } = await opened('SENSE_CHECK');
  await query(
    api.database.url,
    `UPDATE decision SET status = 'lapsed', closed_at = now(), lapsed_why = 'Not needed.' WHERE status = 'open'`,
  );
  payloadOf(
    await mutate(people.secretariat, 'closeTaskGroup', {
      taskGroupId: living.allowable.groupId,
      finalReport: 'Done.',
    }),
  );
  expect(await shown('nature', id)).toMatchObject({ status: 'CLOSED', closedBy: null, mayDo: [] });
  const said = await query<{ closed: string[] }>(
    api.database.url,
    `SELECT payload->'pollsClosed' AS closed FROM act_opening JOIN act ON act.id = act_id WHERE act.kind = 'group.close'
       ORDER BY act.at DESC LIMIT 1`,
  );
  expect(said[0]?.closed).toContain(id);
});
