import { Reminders } from '../../apps/api/src/meetings/reminders.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';

const DAY_MS = 86_400_000;

let api: ApiInProcess;
let builders: Speaker;
let groupId: string;
let ownerId: string;

beforeAll(async () => {
  api = await startApiInProcess();
  builders = await signedIn(api.url, 'builders');
  groupId = (await demonstrationSpace(api.database.url, LIVING)).compliance.groupId;
  const [owner] = await query<{ id: string }>(
    api.database.url,
    `SELECT id FROM person WHERE email = 'member@councils.example'`,
  );
  ownerId = owner?.id ?? '';
}, 120_000);

async function assign(what: string, inDays: number): Promise<string> {
  const dueDate = new Date(Date.now() + inDays * DAY_MS).toISOString().slice(0, 10);
  const input = { taskGroupId: groupId, what, ownerId, dueDate };
  const { action } = payloadOf(
    await mutate<{ action: { id: string } }>(builders, 'assignAction', input, 'action { id }'),
  );
  return action.id;
}

/** Every node looks for reminders at the same moment. */
async function remind(inDays = 0): Promise<void> {
  const reminders = api.application.get(Reminders, { strict: false });
  const now = new Date(Date.now() + inDays * DAY_MS);
  await Promise.all([reminders.send(now), reminders.send(now), reminders.send(now)]);
}

/** What was sent about an action: kinds of reminder, and how many acts, notices and letters there are of them. */
async function sent(actionId: string) {
  const [row] = await query<{ kinds: string[]; acts: number; notices: number; letters: number }>(
    api.database.url,
    `SELECT (SELECT coalesce(array_agg(kind ORDER BY reminded_at), '{}') FROM action_reminder
               WHERE action_id = $1) AS kinds,
            count(DISTINCT act.id)::int AS acts, count(DISTINCT notice.id)::int AS notices,
            count(DISTINCT letter.id)::int AS letters
     FROM act LEFT JOIN notice ON notice.act_id = act.id LEFT JOIN letter ON letter.act_id = act.id
     WHERE act.kind = 'action.remind' AND act.subjects @> jsonb_build_array(jsonb_build_object('id', $2::text))`,
    [actionId, actionId],
  );
  return row;
}

it('come once before the due date and once after it, however many nodes look for them', async () => {
  const actionId = await assign('Ask the inspectors', 2);
  await remind();
  await remind();
  expect(await sent(actionId)).toEqual({ kinds: ['before'], acts: 1, notices: 1, letters: 1 });
  await remind(5);
  await remind(6);
  expect(await sent(actionId)).toEqual({ kinds: ['before', 'overdue'], acts: 2, notices: 2, letters: 2 });
});

it('come for nothing that is far off, settled, or of a group that is closed', async () => {
  const far = await assign('Write the annex', 30);
  const done = await assign('Send the minutes round', 1);
  payloadOf(await mutate(builders, 'settleAction', { actionId: done, status: 'DONE' }));
  const closed = await assign('Find a room', 1);
  await remind();
  expect(await sent(closed)).toMatchObject({ kinds: ['before'] });
  await query(api.database.url, `UPDATE task_group SET status = 'closed' WHERE id = $1`, [groupId]);
  await remind(40);
  expect([await sent(far), await sent(done), await sent(closed)]).toEqual([
    { kinds: [], acts: 0, notices: 0, letters: 0 },
    { kinds: [], acts: 0, notices: 0, letters: 0 },
    { kinds: ['before'], acts: 1, notices: 1, letters: 1 },
  ]);
});

it('come again, to whoever has the action now, when its due date is another', async () => {
  await query(api.database.url, `UPDATE task_group SET status = 'open' WHERE id = $1`, [groupId]);
  const actionId = await assign('Book the hall', 1);
  await remind();
  const dueDate = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
  payloadOf(await mutate(builders, 'changeAction', { actionId, what: 'Book the hall', ownerId, dueDate }));
  await remind();
  expect(await sent(actionId)).toEqual({ kinds: ['before', 'before'], acts: 2, notices: 2, letters: 2 });
});
