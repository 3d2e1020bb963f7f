import { ClosingTime } from '../../apps/api/src/decisions/closing-time.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { SEATED } from '../support/agreeing.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';

/** Long enough for what is said in time, on a machine with much else to do. */
const OPEN_MS = 20_000;

let api: ApiInProcess;
let living: DemonstrationSpace;
let people: Readonly<Record<(typeof SEATED)[number], Speaker>>;

beforeAll(async () => {
  api = await startApiInProcess();
  // Nothing closes but by what the tests ask for.
  await api.application.get(Jobs, { strict: false }).stop();
  living = await demonstrationSpace(api.database.url, LIVING);
  people = await signedInAll(api.url, SEATED);
}, 180_000);

/** Every node looks for decisions that are due at the same moment. */
async function sweep(now = new Date()): Promise<void> {
  const closing = api.application.get(ClosingTime, { strict: false });
  await Promise.all([closing.close(now), closing.close(now), closing.close(now)]);
}

async function stored(decisionId: string) {
  const [row] = await query<{ status: string; versionId: string; closings: number }>(
    api.database.url,
    `SELECT status, version_id AS "versionId",
            (SELECT count(*)::int FROM act WHERE kind = 'decision.close'
               AND subjects @> jsonb_build_array(jsonb_build_object('id', $1::text))) AS closings
     FROM decision WHERE id = $1::uuid`,
    [decisionId],
  );
  return row;
}

it('a decision closes by itself, once, by what had been said at its deadline', async () => {
  const { versionId, draftId } = living.compliance;
  const deadline = new Date(Date.now() + OPEN_MS);
  const input = {
    versionId,
    question: 'Is this the limit?',
    rule: 'MAJORITY',
    deadline: deadline.toISOString(),
  };
  const opened = await mutate<{ decision: { id: string } }>(
    people.builders,
    'openDecision',
    input,
    'decision { id }',
  );
  const decisionId = payloadOf(opened).decision.id;
  const answer = async (speaker: Speaker) => {
    const versionSha256 = await read(speaker, versionId);
    return mutate(speaker, 'takePosition', { decisionId, versionSha256, answer: 'AGREE' });
  };
  for (const name of ['builders', 'greenBuilding', 'standards'] as const)
    payloadOf(await answer(people[name]));
  await read(people.suppliers, versionId);
  expect(new Date() < deadline).toBe(true);
  await sweep();
  expect(await stored(decisionId)).toMatchObject({ status: 'open', closings: 0 });

  await new Promise((resolve) => setTimeout(resolve, deadline.getTime() - Date.now() + 5));
  const late = await answer(people.suppliers);
  expect(outcomeOf(late)).toBe('CONFLICT');
  expect(late.errors[0]?.message).toContain(deadline.toISOString());

  const writer = openDraft(api.url, draftId, people.builders.cookie);
  await inSync(writer);
  const [clause] = await query<{ id: string }>(
    api.database.url,
    `SELECT content #>> '{content,1,content,1,attrs,id}' AS id FROM (
       SELECT (canonical_text::jsonb -> 'content') AS content FROM draft_version WHERE id = $1) AS version`,
    [versionId],
  );
  wordsOf(writer, clause?.id ?? '').insert(0, 'In the end: ');
  await inSync(writer);
  const [{ revision = 0 } = {}] = await query<{ revision: number }>(
    api.database.url,
    'SELECT latest_number AS revision FROM draft WHERE id = $1',
    [draftId],
  );
  const frozen = { draftId, summary: 'After the deadline.', expectedRevision: revision };
  payloadOf(await mutate(people.builders, 'freezeDraft', frozen));
  expect(await stored(decisionId)).toMatchObject({ status: 'open', versionId });

  await sweep();
  await sweep();
  expect(await stored(decisionId)).toEqual({ status: 'carried', versionId, closings: 1 });
  const { data } = await ask<{ decision: { status: string; evaluation: { outcome: string } } }>(
    people.councils,
    'query D($id: ID!) { decision(id: $id) { status evaluation { outcome } } }',
    { id: decisionId },
  );
  expect(data?.decision).toEqual({ status: 'CARRIED', evaluation: { outcome: 'WOULD_CARRY' } });
  const told = await query<{ sentence: string }>(
    api.database.url,
    `SELECT DISTINCT opening.payload #>> '{words,en}' AS sentence FROM notice
     JOIN act ON act.id = notice.act_id JOIN act_opening opening ON opening.act_id = act.id
     WHERE act.kind = 'decision.close' AND act.subjects @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
    [decisionId],
  );
  expect(told).toEqual([{ sentence: 'The system closed “Is this the limit?” as carried.' }]);
});

it('is looked for by a job of its own', async () => {
  const [schedule] = await query<{ count: number }>(
    api.database.url,
    `SELECT count(*)::int AS count FROM jobs.queue WHERE name = 'close-due-decisions'`,
  );
  expect(schedule?.count).toBe(1);
});
