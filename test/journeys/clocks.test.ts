import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { Clock } from '../../apps/api/src/platform/clock.js';
import { agree, carry, open, SEATED } from '../support/agreeing.js';
import { allStored } from '../support/all-stored.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import {
  mutate,
  outcomeOf,
  type PersonKey,
  payloadOf,
  read,
  type Speaker,
  signedInAll,
} from '../support/people.js';
import { query } from '../support/stored.js';

const NAMES = ['secretariat', 'builders', 'councils', 'alternate', 'nature', 'sponsor'] as const;
const BEHIND_MS = 20_000;
const CLAUSE = 'cc-limit-high';

let api: ApiInProcess;
let living: DemonstrationSpace;
let people: Readonly<Record<(typeof NAMES)[number], Speaker>>;
let decisionId: string;

beforeAll(async () => {
  api = await startApiInProcess();
  living = await demonstrationSpace(api.database.url, LIVING);
  people = await signedInAll(api.url, NAMES);
  const { groupId: taskGroupId, versionId } = living.compliance;
  const [row] = await query<{ personId: string; organisationId: string }>(
    api.database.url,
    `SELECT person.id AS "personId", organisation.id AS "organisationId" FROM person, organisation
     WHERE email = $1 AND slug = 'councils-association'`,
    [PEOPLE.alternate.email],
  );
  payloadOf(await mutate(people.secretariat, 'appointMember', { taskGroupId, ...row, role: 'MEMBER' }));
  decisionId = await open(people.builders, versionId, 'Is this the limit?');
  for (const key of ['councils', 'nature'] as const) await read(people[key], versionId);
}, 180_000);

/** Does something on a node whose clock is behind. */
async function behind<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const clock = api.application.get(Clock, { strict: false });
  const { now } = clock;
  clock.now = () => new Date(Date.now() - milliseconds);
  try {
    return await work();
  } finally {
    clock.now = now;
  }
}

async function rowOf<T extends object>(sql: string, id: string): Promise<T> {
  const [row] = await query<T>(api.database.url, sql, [id]);
  if (row === undefined) throw new Error(`nothing is there: ${sql}`);
  return row;
}

const question = (key: PersonKey & keyof typeof people, positionId: string) =>
  mutate<{ correction: { id: string } }>(
    people[key],
    'openCorrection',
    { positionId, reasons: 'Our board has not met.' },
    'correction { id }',
  );

it('what was said on a node whose clock is ahead is there for one whose clock is behind, and comes first', async () => {
  const { sha256: versionSha256 } = living.compliance;
  const taken = await mutate<{ position: { id: string } }>(
    people.councils,
    'takePosition',
    { decisionId, versionSha256, answer: 'AGREE' },
    'position { id }',
  );
  const { id: positionId } = payloadOf(taken).position;
  const opened = await behind(BEHIND_MS, () => question('alternate', positionId));
  const again = await behind(2 * BEHIND_MS, () => question('alternate', positionId));
  expect([outcomeOf(opened), outcomeOf(again)]).toEqual(['OK', 'CONFLICT']);
  expect(again.errors[0]?.message).toMatch(/questioned already/u);
  const stored = await rowOf<{ inOrder: boolean; acted: boolean }>(
    `SELECT opened_at >= taken_at AS "inOrder", opened_at = act.at AS acted
     FROM position_correction JOIN position ON position.id = position_id
     JOIN act ON act.kind = 'correction.open' AND act.subjects @> jsonb_build_array(jsonb_build_object('id', position_correction.id))
     WHERE position_id = $1`,
    positionId,
  );
  expect(stored).toEqual({ inOrder: true, acted: true });
});

it('newer words frozen on a node whose clock is behind let lapse what was said before them', async () => {
  const { sha256: versionSha256, draftId } = living.compliance;
  const input = {
    decisionId,
    versionSha256,
    clauseIds: [CLAUSE],
    reasons: 'Too much.',
    wouldResolve: 'Less.',
  };
  const raised = await mutate<{ objection: { id: string } }>(
    people.nature,
    'raiseObjection',
    input,
    'objection { id }',
  );
  const { id } = payloadOf(raised).objection;
  const writer = openDraft(api.url, draftId, people.builders.cookie);
  await inSync(writer);
  wordsOf(writer, CLAUSE).insert(0, 'Otherwise: ');
  await allStored(api.database.url, writer, draftId);
  const freeze = { draftId, summary: 'Newer.', expectedRevision: 1 };
  payloadOf(await behind(BEHIND_MS, () => mutate(people.builders, 'freezeDraft', freeze)));
  const stored = await rowOf<{ status: string; inOrder: boolean; acted: boolean }>(
    `SELECT objection.status, ended_at > raised_at AS "inOrder", ended_at = put_at AND put_at = act.at AND act.at = frozen_at AS acted
     FROM objection JOIN decision ON decision.id = decision_id
     JOIN decision_version put ON put.decision_id = decision.id AND put.version_id = decision.version_id
     JOIN draft_version version ON version.id = put.version_id
     JOIN act ON act.kind = 'draft.freeze' AND act.subjects @> jsonb_build_array(jsonb_build_object('id', version.id))
     WHERE objection.id = $1`,
    id,
  );
  expect(stored).toEqual({ status: 'lapsed', inOrder: true, acted: true });
});

it('a decision opened on a node whose clock is behind comes after the one before it on the same words', async () => {
  const seated = await signedInAll(api.url, SEATED);
  const { versionId } = living.allowable;
  const first = await carry(seated, versionId, 'Do we agree?');
  const second = await behind(BEHIND_MS, () => open(seated.builders, versionId, 'Do we still agree?'));
  const stored = await rowOf<{ inOrder: boolean }>(
    `SELECT opened_at > (SELECT closed_at FROM decision WHERE id = '${first}') AS "inOrder" FROM decision WHERE id = $1`,
    second,
  );
  expect(stored).toEqual({ inOrder: true });
  await agree(seated, second, versionId);
});

it('an answer of government on a node whose clock is behind comes after the one before it', async () => {
  const decisionId = await carry(
    await signedInAll(api.url, SEATED),
    living.allowable.versionId,
    'Do we recommend this?',
  );
  const sent = await mutate<{ recommendation: { id: string } }>(
    people.builders,
    'sendRecommendation',
    { decisionId, title: 'A standard', text: 'We recommend it.' },
    'recommendation { id }',
  );
  const { id: recommendationId } = payloadOf(sent).recommendation;
  const answer = (said: Record<string, string>) =>
    mutate(people.sponsor, 'answerRecommendation', { recommendationId, statement: 'As we say.', ...said });
  const deferredTo = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  payloadOf(await behind(BEHIND_MS, () => answer({ answer: 'DEFERRED', deferredTo })));
  payloadOf(await behind(2 * BEHIND_MS, () => answer({ answer: 'ACCEPTED' })));
  const stored = await rowOf<{ status: string; answers: string[]; inOrder: boolean }>(
    `SELECT status, array_agg(answer ORDER BY answered_at) AS answers,
            min(answered_at) > sent_at AND count(DISTINCT answered_at) = 2 AS "inOrder"
     FROM recommendation JOIN recommendation_standing standing ON standing.recommendation_id = recommendation.id
     JOIN government_response response ON response.recommendation_id = recommendation.id
     WHERE recommendation.id = $1 GROUP BY status, sent_at`,
    recommendationId,
  );
  expect(stored).toEqual({ status: 'answered', answers: ['deferred', 'accepted'], inOrder: true });
});

it('an answer to a poll on a node whose clock is behind replaces the one before it', async () => {
  const { poll } = payloadOf(
    await mutate<{ poll: { id: string } }>(
      people.builders,
      'openPoll',
      {
        taskGroupId: living.fabric.groupId,
        method: 'SENSE_CHECK',
        question: 'How is this?',
        closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
      'poll { id }',
    ),
  );
  const answer = (choice: string) =>
    mutate<{ poll: { ownAnswer: { choice: string } } }>(
      people.councils,
      'answerPoll',
      { pollId: poll.id, choice },
      'poll { ownAnswer { choice } }',
    );
  payloadOf(await answer('COMFORTABLE'));
  const second = await behind(BEHIND_MS, () => answer('UNSURE'));
  expect(payloadOf(second).poll.ownAnswer.choice).toBe('UNSURE');
});
