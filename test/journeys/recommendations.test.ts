import { carry, SEATED, type Seated } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { shown } from '../support/demonstration-reads.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { waiting } from '../support/loop-reads.js';
import { mutate, outcomeOf, payloadOf, type Speaker, signedIn, signedInAll } from '../support/people.js';
import { query, withoutTriggers } from '../support/stored.js';
import { signed, unchangedBy } from '../support/unchanged.js';
import { exportOf, verified } from '../support/verified.js';
import { UNKNOWN } from '../support/wrong-input.js';

const TITLE = 'A limit, and how it is shown';
const FIELDS = `id status dueOn late answerBy expectedEffect mayDo parts { id ordinal title text }
  evidence { what webAddress } acknowledgement { acknowledgedBy { name } organisation { name } }
  responses { answer statementUrl late deferredTo part { ordinal } }`;
const SPONSOR = 'Sponsor, Housing Department';

interface Found {
  readonly id: string;
  readonly status: string;
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly mayDo: readonly string[];
  readonly parts: readonly { readonly id: string; readonly ordinal: number }[];
  readonly acknowledgement: unknown;
  readonly responses: readonly unknown[];
}

let server: DemonstrationServer;
let seated: Seated;
let sponsor: Speaker;
let decisionId: string;
let groupId: string;
let sent: Found;

/** A day so many days from now, in UTC. */
function on(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Titles of the recommendations of the living space that a filter leaves, in an order. */
async function titles(filter: string, orderBy = 'NEWEST'): Promise<string[]> {
  const { recommendations } = await shown<{ recommendations: { nodes: { title: string }[] } }>(
    seated.nature,
    `{ recommendations(spaceSlug: "${LIVING}", filter: ${filter}, orderBy: ${orderBy}) { nodes { title } } }`,
    {},
  );
  return recommendations.nodes.map(({ title }) => title);
}

/** The recommendation as the sponsor sees it. */
async function now(): Promise<Found> {
  const { decision } = await shown<{ decision: { recommendation: Found } }>(
    sponsor,
    `query D($id: ID!) { decision(id: $id) { recommendation { ${FIELDS} } } }`,
    { id: decisionId },
  );
  return decision.recommendation;
}

function answer(input: Record<string, unknown>, speaker = sponsor) {
  const said = { recommendationId: sent.id, answer: 'ACCEPTED', statement: 'We accept it.' };
  return mutate(speaker, 'answerRecommendation', { ...said, ...input });
}

/** What waits for the sponsor about it. */
async function waits(): Promise<string[]> {
  const found = await waiting(sponsor);
  return found.filter(([, title]) => title === TITLE).map(([kind]) => kind);
}

beforeAll(async () => {
  server = await startDemonstrationServer();
  seated = await signedInAll(server.url, SEATED);
  sponsor = await signedIn(server.url, 'sponsor');
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  groupId = compliance.groupId;
  decisionId = await carry(seated, compliance.versionId, 'Do we recommend this limit?');
});

it('is sent with parts, what it rests on and what is expected of it; not for a day that is over', async () => {
  const input = {
    decisionId,
    title: TITLE,
    text: 'The task group recommends the limit.',
    parts: [
      { title: 'The limit', text: 'As frozen.' },
      { title: 'How it is shown', text: 'By a sample.' },
    ],
    expectedEffect: 'Homes emit less.',
    evidence: [
      { what: 'Forty homes, measured', webAddress: 'https://homes.example/measured' },
      { what: 'What builders told us' },
    ],
    answerBy: on(30),
  };
  const wrong = await unchangedBy(server.database.url, () =>
    Promise.all([
      mutate(seated.builders, 'sendRecommendation', { ...input, answerBy: on(-1) }),
      mutate(seated.builders, 'sendRecommendation', {
        ...input,
        evidence: [{ what: 'A trick', webAddress: 'javascript:alert(1)' }],
      }),
      mutate(seated.builders, 'sendRecommendation', { ...input, parts: [{ title: '', text: 'Empty.' }] }),
    ]),
  );
  expect(wrong.map(outcomeOf)).toEqual(['INVALID', 'INVALID', 'INVALID']);
  const done = await mutate<{ recommendation: Found }>(
    seated.builders,
    'sendRecommendation',
    input,
    `recommendation { ${FIELDS} }`,
  );
  sent = payloadOf(done).recommendation;
  expect(sent).toMatchObject({
    status: 'SENT',
    dueOn: on(30),
    late: false,
    expectedEffect: 'Homes emit less.',
    parts: [
      { ordinal: 1, title: 'The limit', text: 'As frozen.' },
      { ordinal: 2, title: 'How it is shown', text: 'By a sample.' },
    ],
    evidence: [
      { what: 'Forty homes, measured', webAddress: 'https://homes.example/measured' },
      { what: 'What builders told us', webAddress: null },
    ],
    acknowledgement: null,
    responses: [],
  });
  expect(await waits()).toEqual(['ACKNOWLEDGEMENT_WANTED']);
});

it('is acknowledged by government alone, once', async () => {
  const input = { recommendationId: sent.id };
  const refused = await unchangedBy(server.database.url, () =>
    mutate(seated.builders, 'acknowledgeRecommendation', input),
  );
  expect(outcomeOf(refused)).toBe('FORBIDDEN');
  expect((await now()).mayDo).toEqual(['recommendation.acknowledge', 'recommendation.answer']);
  payloadOf(await mutate(sponsor, 'acknowledgeRecommendation', input));
  expect(await now()).toMatchObject({
    status: 'ACKNOWLEDGED',
    mayDo: ['recommendation.answer'],
    acknowledgement: { acknowledgedBy: { name: SPONSOR }, organisation: { name: 'Housing Department' } },
  });
  const again = await unchangedBy(server.database.url, () =>
    mutate(sponsor, 'acknowledgeRecommendation', input),
  );
  expect(outcomeOf(again)).toBe('CONFLICT');
  expect(await waits()).toEqual(['ANSWER_WANTED']);
});

it('is answered part by part, put off to a day to come alone', async () => {
  const [first, second] = sent.parts;
  const wrong = await unchangedBy(server.database.url, () =>
    Promise.all([
      answer({ partId: UNKNOWN }),
      answer({ answer: 'DEFERRED', deferredTo: on(0) }),
      answer({ partId: first?.id, statementUrl: 'javascript:alert(1)' }),
      answer({ answer: 'ACCEPTED', deferredTo: on(5) }),
      answer({ partId: first?.id }, seated.builders),
    ]),
  );
  expect(wrong.map(outcomeOf)).toEqual(['NOT_FOUND', 'INVALID', 'INVALID', 'INVALID', 'FORBIDDEN']);
  const statementUrl = 'https://housing.example/statements/limit';
  payloadOf(await answer({ partId: first?.id, statementUrl }));
  expect(await now()).toMatchObject({ status: 'ANSWERED_IN_PART', dueOn: on(30) });
  expect(await waits()).toEqual(['ANSWER_WANTED']);
  payloadOf(await answer({ partId: second?.id, answer: 'DEFERRED', deferredTo: on(90) }));
  expect(await now()).toMatchObject({
    status: 'DEFERRED',
    dueOn: on(90),
    late: false,
    responses: [
      { answer: 'ACCEPTED', statementUrl, part: { ordinal: 1 }, late: false, deferredTo: null },
      { answer: 'DEFERRED', statementUrl: null, part: { ordinal: 2 }, late: false, deferredTo: on(90) },
    ],
  });
  expect(await waits()).toEqual([]);
});

it('is late once the day to which it was put off is over, and its answer stays marked as late', async () => {
  const late = ['{ late: true }', '{ late: false }'];
  expect(await titles(late[0] ?? '')).toEqual([]);
  await withoutTriggers(server.database.url, async (run) => {
    await run(
      'UPDATE government_response SET deferred_to = $2 WHERE recommendation_id = $1 AND deferred_to IS NOT NULL',
      [sent.id, on(-1)],
    );
  });
  await query(
    server.database.url,
    'UPDATE recommendation_standing SET due_on = $2 WHERE recommendation_id = $1',
    [sent.id, on(-1)],
  );
  expect(await now()).toMatchObject({ status: 'DEFERRED', late: true });
  expect(await titles(late[0] ?? '')).toEqual([TITLE]);
  expect(await titles(late[1] ?? '')).not.toContain(TITLE);
  expect(await waits()).toEqual(['ANSWER_LATE']);
  payloadOf(await answer({ answer: 'REJECTED', statement: 'Not now.' }));
  expect(await now()).toMatchObject({
    status: 'ANSWERED',
    dueOn: null,
    late: false,
    responses: [{ late: false }, { late: false }, { answer: 'REJECTED', part: null, late: true }],
  });
  expect(await waits()).toEqual([]);
});

it('is found by state, answer and group, in each order', async () => {
  expect(await titles('{ status: [ANSWERED] }')).toEqual([TITLE]);
  expect(await titles('{ status: [ANSWERED_IN_PART, ACKNOWLEDGED] }')).toEqual([]);
  expect(await titles('{ answer: [REJECTED, ACCEPTED_IN_PART] }')).toEqual([TITLE]);
  expect(await titles('{ answer: [ACCEPTED_IN_PART] }')).toEqual([]);
  expect(await titles(`{ taskGroupId: "${groupId}" }`)).toEqual([TITLE]);
  expect(await titles(`{ taskGroupId: "${UNKNOWN}" }`)).toEqual([]);
  const [newest, oldest, byTitle] = [
    await titles('{}'),
    await titles('{}', 'OLDEST'),
    await titles('{}', 'TITLE'),
  ];
  expect(newest[0]).toBe(TITLE);
  expect(oldest).toEqual(newest.toReversed());
  expect(byTitle.toSorted()).toEqual(newest.toSorted());
});

it('is in the record, which verifies, act by act', async () => {
  await signed(server.database.url);
  const { acts, ledgerHead } = await shown<{
    acts: { nodes: { sentence: string }[] };
    ledgerHead: { size: number; rootHash: string };
  }>(
    sponsor,
    `{ acts(spaceSlug: "${LIVING}", first: 5) { nodes { sentence } } ledgerHead { size rootHash } }`,
    {},
  );
  expect(acts.nodes.map(({ sentence }) => sentence).toReversed()).toEqual([
    expect.stringContaining(`sent the recommendation “${TITLE}” to government.`),
    expect.stringContaining(`acknowledged the recommendation “${TITLE}”.`),
    expect.stringContaining(`answered part 1 of the recommendation “${TITLE}”: accepted.`),
    expect.stringContaining(`answered part 2 of the recommendation “${TITLE}”: deferred.`),
    expect.stringContaining(`answered the recommendation “${TITLE}”: rejected.`),
  ]);
  const exported = await exportOf(sponsor, LIVING);
  expect(exported).toContain('How it is shown');
  const { size, rootHash: root } = ledgerHead;
  expect(await verified(exported, { root, size })).toMatchObject({ status: 0, root, entries: size });
});
