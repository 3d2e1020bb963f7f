import { SEATED } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { heardAfter, type Live, subscribe } from '../support/live.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { idOf } from '../support/stored.js';
import { until } from '../support/until.js';

const NAMES = [...SEATED, 'energyObserver', 'secretariat', 'respondent'] as const;
const NAME = 'pollChanged';
const DAY_MS = 86_400_000;

interface Changed {
  readonly status: string;
  readonly answered: number;
  readonly asked: number;
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Readonly<Record<(typeof NAMES)[number], Speaker>>;
let pollId: string;
let here: Live<Changed>;
let leaving: Live<Changed>;
let elsewhere: Live<Changed>;

const subscription = (id: string) => `pollChanged(id: "${id}") { status answered asked }`;

async function opened(question: string): Promise<string> {
  const input = {
    taskGroupId: living.compliance.groupId,
    method: 'SENSE_CHECK',
    question,
    closesAt: new Date(Date.now() + DAY_MS).toISOString(),
    hiddenUntilClosed: false,
  };
  const answer = await mutate<{ poll: { id: string } }>(people.builders, 'openPoll', input, 'poll { id }');
  return payloadOf(answer).poll.id;
}

const answer = async (key: (typeof NAMES)[number], id: string) =>
  payloadOf(await mutate(people[key], 'answerPoll', { pollId: id, choice: 'COMFORTABLE' }));

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  pollId = await opened('Are we near?');
  const otherId = await opened('Are we far?');
  here = subscribe(people.energyObserver, NAME, subscription(pollId));
  leaving = subscribe(people.nature, NAME, subscription(pollId));
  elsewhere = subscribe(people.energyObserver, NAME, subscription(otherId));
  // A subscription that is open hears an answer; before that it hears nothing.
  await until('all are open', async () => {
    if ([here, leaving].some(({ values }) => values.length === 0)) await answer('builders', pollId);
    if (elsewhere.values.length === 0) await answer('builders', otherId);
    return [here, leaving, elsewhere].every(({ values }) => values.length > 0);
  });
}, 180_000);

it('is heard of by whoever may read it, and by nobody else', async () => {
  const refused = subscribe(people.respondent, NAME, subscription(pollId));
  const nothing = subscribe(people.energyObserver, NAME, subscription(living.spaceId));
  await until('both are refused', () => [refused, nothing].every(({ codes }) => codes.length > 0));
  expect([refused.codes, nothing.codes]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
});

it('is heard of as it stands: answered, asked of fewer, and closed', async () => {
  const others = elsewhere.values.length;
  const answered = await heardAfter(here, 'an answer', () => answer('suppliers', pollId));
  expect(answered?.answered).toBe(2);
  expect(elsewhere.values).toHaveLength(others);

  const left = await heardAfter(here, 'somebody who leaves', async () => {
    const membershipId = await idOf(
      server.database.url,
      `SELECT membership.id FROM membership JOIN organisation ON organisation.id = organisation_id
       WHERE group_id = $1 AND slug = 'nature-trust' AND ended_at IS NULL`,
      [living.compliance.groupId],
    );
    payloadOf(await mutate(people.secretariat, 'endMembership', { membershipId, reason: 'They go.' }));
  });
  expect(left?.asked).toBe((answered?.asked ?? 0) - 1);
  await until('who left is told', () => leaving.codes.length > 0);
  expect(leaving.codes).toEqual(['NOT_FOUND']);

  const closed = await heardAfter(here, 'its end', async () => {
    payloadOf(await mutate(people.builders, 'closePoll', { pollId }));
  });
  expect(closed?.status).toBe('CLOSED');
});
