import { DecisionReminders } from '../../apps/api/src/decisions/decision-reminders.js';
import { RecommendationReminders } from '../../apps/api/src/recommendations/recommendation-reminders.js';
import { carry, SEATED, type Seated } from '../support/agreeing.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, payloadOf, read, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';

const DAY_MS = 86_400_000;

let api: ApiInProcess;
let living: DemonstrationSpace;
let seated: Seated;

beforeAll(async () => {
  api = await startApiInProcess();
  living = await demonstrationSpace(api.database.url, LIVING);
  seated = await signedInAll(api.url, SEATED);
}, 120_000);

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** Every node looks for reminders at the same moment. */
async function remind(
  of: typeof DecisionReminders | typeof RecommendationReminders,
  days: number,
): Promise<void> {
  const reminders = api.application.get<DecisionReminders | RecommendationReminders>(of, { strict: false });
  await Promise.all([
    reminders.send(inDays(days)),
    reminders.send(inDays(days)),
    reminders.send(inDays(days)),
  ]);
}

/** Acts of a kind about something, in order, each with the addresses of those who were told. */
async function told(kind: string, id: string) {
  return query<{ kind: string | null; missing: number | null; people: string[] }>(
    api.database.url,
    `SELECT opening.payload->>'kind' AS kind,
            jsonb_array_length(opening.payload->'missing') AS missing,
            coalesce(array_agg(DISTINCT person.email) FILTER (WHERE person.email IS NOT NULL), '{}') AS people
     FROM act JOIN act_opening opening ON opening.act_id = act.id
     LEFT JOIN notice ON notice.act_id = act.id LEFT JOIN person ON person.id = notice.person_id
     WHERE act.kind = $1 AND act.subjects @> jsonb_build_array(jsonb_build_object('id', $2::text))
     GROUP BY act.id, opening.payload ORDER BY act.at`,
    [kind, id],
  );
}

async function openUntil(days: number): Promise<string> {
  const { versionId } = living.compliance;
  const input = {
    versionId,
    question: 'Do we agree?',
    rule: 'CONSENT',
    deadline: inDays(days).toISOString(),
  };
  const answer = await mutate<{ decision: { id: string } }>(
    seated.builders,
    'openDecision',
    input,
    'decision { id }',
  );
  return payloadOf(answer).decision.id;
}

it('of an answer of government come once before its day and once after, to the sponsor', async () => {
  const decisionId = await carry(seated, living.compliance.versionId, 'Do we recommend it?');
  const sent = await mutate<{ recommendation: { id: string } }>(
    seated.builders,
    'sendRecommendation',
    { decisionId, title: 'A limit', text: 'Adopt it.', answerBy: inDays(30).toISOString().slice(0, 10) },
    'recommendation { id }',
  );
  const { id } = payloadOf(sent).recommendation;
  await remind(RecommendationReminders, 20);
  expect(await told('recommendation.remind', id)).toEqual([]);
  await remind(RecommendationReminders, 28);
  await remind(RecommendationReminders, 29);
  await remind(RecommendationReminders, 32);
  await remind(RecommendationReminders, 40);
  const reminders = await told('recommendation.remind', id);
  expect(reminders).toMatchObject([{ kind: 'before' }, { kind: 'overdue' }]);
  for (const { people } of reminders) expect(people).toEqual(['sponsor@housing.example']);
});

it('of a decision come once, three days before its deadline, to those who speak for who has not answered', async () => {
  const decisionId = await openUntil(20);
  const versionSha256 = await read(seated.suppliers, living.compliance.versionId);
  payloadOf(await mutate(seated.suppliers, 'takePosition', { decisionId, versionSha256, answer: 'AGREE' }));
  await remind(DecisionReminders, 16.9);
  expect(await told('decision.remind', decisionId)).toEqual([]);
  await remind(DecisionReminders, 17.1);
  const [reminder, ...more] = await told('decision.remind', decisionId);
  expect(more).toEqual([]);
  expect(reminder).toMatchObject({ missing: SEATED.length - 1 });
  expect(reminder?.people).toContain('member@nature.example');
  expect(reminder?.people).not.toContain('member@suppliers.example');
  await remind(DecisionReminders, 18);
  expect(await told('decision.remind', decisionId)).toHaveLength(1);
});
