import { ClosingTime } from '../../apps/api/src/decisions/closing-time.js';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { SEATED } from '../support/agreeing.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import {
  ask,
  mutate,
  outcomeOf,
  type PersonKey,
  payloadOf,
  read,
  type Speaker,
  signedInAll,
} from '../support/people.js';
import { query } from '../support/stored.js';

const NAMES = [...SEATED, 'secretariat', 'energyObserver'] as const;

interface Shown {
  readonly status: string;
  readonly evaluation: { readonly outcome: string; readonly mayClose: boolean; readonly sentences: string[] };
  readonly seats: readonly {
    readonly leftAt: string | null;
    readonly counted: boolean;
    readonly organisation: { readonly slug: string };
    readonly position: { readonly answer: string } | null;
  }[];
  readonly joinedLater: readonly { readonly slug: string }[];
}

const SHOWN = `status evaluation { outcome mayClose sentences }
  seats { leftAt counted organisation { slug } position { answer } } joinedLater { slug }`;

let api: ApiInProcess;
let living: DemonstrationSpace;
let people: Readonly<Record<(typeof NAMES)[number], Speaker>>;
let slugs: Readonly<Record<(typeof SEATED)[number], string>>;

beforeAll(async () => {
  api = await startApiInProcess();
  // Nothing closes or is recorded but by what the tests ask for.
  await api.application.get(Jobs, { strict: false }).stop();
  living = await demonstrationSpace(api.database.url, LIVING);
  people = await signedInAll(api.url, NAMES);
  const entries = SEATED.map(async (key) => [key, (await place(key)).slug] as const);
  slugs = Object.fromEntries(await Promise.all(entries)) as typeof slugs;
}, 180_000);

/** The newest place of somebody in a group. */
async function place(key: PersonKey, groupId = living.compliance.groupId) {
  const [row] = await query<{ id: string; slug: string; personId: string; organisationId: string }>(
    api.database.url,
    `SELECT membership.id, organisation.slug, person_id AS "personId", organisation.id AS "organisationId"
     FROM membership JOIN person ON person.id = person_id JOIN organisation ON organisation.id = membership.organisation_id
     WHERE email = $1 AND group_id = $2 ORDER BY membership.ended_at DESC NULLS FIRST LIMIT 1`,
    [PEOPLE[key].email, groupId],
  );
  if (row === undefined) throw new Error(`${key} has no place`);
  return row;
}

async function put(rule: string, deadline: Date | null = null): Promise<string> {
  const input = { versionId: living.compliance.versionId, question: `By ${rule}?`, rule, deadline };
  const opened = await mutate<{ decision: { id: string } }>(
    people.builders,
    'openDecision',
    input,
    'decision { id }',
  );
  return payloadOf(opened).decision.id;
}

/** They read and agree; the sweeps above have put the moments of decisions on to tomorrow, and so of what is read. */
async function agree(decisionId: string, names: readonly (typeof SEATED)[number][]): Promise<void> {
  for (const name of names) {
    const versionSha256 = await read(people[name], living.compliance.versionId);
    await query(api.database.url, `UPDATE reading SET read_to_end_at = now() + interval '1 day'`);
    payloadOf(await mutate(people[name], 'takePosition', { decisionId, versionSha256, answer: 'AGREE' }));
  }
}

async function leave(key: PersonKey): Promise<void> {
  const input = { membershipId: (await place(key)).id, reason: 'They go.' };
  payloadOf(await mutate(people.secretariat, 'endMembership', input));
}

async function comeBack(key: PersonKey): Promise<void> {
  const { personId, organisationId } = await place(key);
  const input = { taskGroupId: living.compliance.groupId, personId, organisationId, role: 'MEMBER' };
  payloadOf(await mutate(people.secretariat, 'appointMember', input));
}

async function shown(decisionId: string, speaker = people.secretariat): Promise<Shown> {
  const answer = await ask<{ decision: Shown }>(speaker, `{ decision(id: "${decisionId}") { ${SHOWN} } }`);
  expect(outcomeOf(answer)).toBe('OK');
  return (answer.data as { decision: Shown }).decision;
}

/** The decision in the log as of a moment. */
async function logged(decisionId: string, asOf: string): Promise<Shown> {
  const answer = await ask<{ decisionLog: { nodes: { id: string; decision: Shown }[] } }>(
    people.energyObserver,
    `query L($asOf: DateTime) { decisionLog(spaceSlug: "${LIVING}", asOf: $asOf, first: 3) { nodes { id decision { ${SHOWN} } } } }`,
    { asOf },
  );
  const found = answer.data?.decisionLog.nodes.find(({ id }) => id === decisionId);
  if (found === undefined) throw new Error('It is not in the log.');
  return found.decision;
}

const seatOf = ({ seats }: Shown, key: (typeof SEATED)[number]) =>
  seats.find(({ organisation }) => organisation.slug === slugs[key]);

const left = (decisionId: string) =>
  query<{ slug: string; leftAt: Date; kind: string; said: boolean }>(
    api.database.url,
    `SELECT slug, left_at AS "leftAt", act.kind,
            opening.payload -> 'seatsLeft' @> jsonb_build_array(jsonb_build_object(
              'decisionId', decision_id, 'organisationId', departure.organisation_id)) AS said
     FROM decision_departure departure JOIN organisation ON organisation.id = departure.organisation_id
     JOIN act ON act.id = departure.act_id JOIN act_opening opening ON opening.act_id = act.id
     WHERE decision_id = $1 ORDER BY left_at, slug`,
    [decisionId],
  );

async function sweep(now = new Date()): Promise<void> {
  const closing = api.application.get(ClosingTime, { strict: false });
  await Promise.all([closing.recordDepartures(now), closing.recordDepartures(now)]);
}

it('who leaves unanswered is in no count from then on; the log tells the state before and after; who is back has no seat', async () => {
  const decisionId = await put('CONSENSUS');
  await agree(decisionId, ['builders', 'greenBuilding', 'standards', 'suppliers']);
  const before = new Date().toISOString();
  expect(seatOf(await shown(decisionId), 'nature')).toMatchObject({ leftAt: null, counted: true });
  await leave('nature');
  await leave('suppliers');
  const after = await shown(decisionId);
  expect(seatOf(after, 'nature')).toMatchObject({ counted: false, position: null });
  expect(seatOf(after, 'suppliers')).toMatchObject({ counted: true, position: { answer: 'AGREE' } });
  expect(after.evaluation.outcome).toBe('UNDECIDED');
  await leave('councils');
  expect((await shown(decisionId)).evaluation).toMatchObject({ outcome: 'WOULD_CARRY', mayClose: true });
  expect((await shown(decisionId)).evaluation.sentences.join(' ')).toContain(
    'left the group without an answer',
  );
  expect(await left(decisionId)).toEqual(
    [slugs.nature, slugs.suppliers, slugs.councils].map((slug) =>
      expect.objectContaining({ slug, kind: 'group.endMembership', said: true }),
    ),
  );

  const then = await logged(decisionId, before);
  expect(then.evaluation.outcome).toBe('UNDECIDED');
  expect(then.seats.every(({ leftAt, counted }) => leftAt === null && counted)).toBe(true);
  expect((await logged(decisionId, new Date().toISOString())).evaluation.outcome).toBe('WOULD_CARRY');

  await comeBack('nature');
  const back = await shown(decisionId);
  expect(back.joinedLater).toContainEqual({ slug: slugs.nature });
  expect(seatOf(back, 'nature')).toMatchObject({ counted: false });
  const versionSha256 = await read(people.nature, living.compliance.versionId);
  const late = { decisionId, versionSha256, answer: 'AGREE' };
  expect(outcomeOf(await mutate(people.nature, 'takePosition', late))).toBe('FORBIDDEN');
  payloadOf(await mutate(people.builders, 'closeDecision', { decisionId }));
  expect(await shown(decisionId)).toMatchObject({ status: 'CARRIED', joinedLater: [] });
  await comeBack('suppliers');
  await comeBack('councils');
});

it('an objection of who leaves stands; a member who becomes an observer leaves as well', async () => {
  const decisionId = await put('CONSENT');
  const versionSha256 = await read(people.nature, living.compliance.versionId);
  const [clause] = await query<{ id: string }>(
    api.database.url,
    `SELECT content #>> '{content,1,content,1,attrs,id}' AS id FROM (
       SELECT (canonical_text::jsonb -> 'content') AS content FROM draft_version WHERE id = $1) AS version`,
    [living.compliance.versionId],
  );
  const objection = {
    decisionId,
    versionSha256,
    clauseIds: [clause?.id],
    reasons: 'No.',
    wouldResolve: 'Less.',
  };
  payloadOf(await mutate(people.nature, 'raiseObjection', objection));
  await leave('nature');
  const observer = { membershipId: (await place('councils')).id, role: 'OBSERVER' };
  payloadOf(await mutate(people.secretariat, 'changeMembership', observer));
  expect(await left(decisionId)).toMatchObject([
    { slug: slugs.nature, kind: 'group.endMembership' },
    { slug: slugs.councils, kind: 'group.changeMembership', said: true },
  ]);
  await agree(decisionId, ['builders', 'greenBuilding', 'standards', 'suppliers']);
  const stood = await shown(decisionId);
  expect(seatOf(stood, 'nature')).toMatchObject({ counted: true, position: { answer: 'OBJECT' } });
  expect(stood.evaluation.outcome).toBe('WOULD_NOT_CARRY');
  payloadOf(await mutate(people.builders, 'closeDecision', { decisionId }));
  expect((await shown(decisionId)).status).toBe('NOT_CARRIED');
  payloadOf(await mutate(people.secretariat, 'changeMembership', { ...observer, role: 'MEMBER' }));
  await comeBack('nature');
});

it('a place that runs out is recorded once, as of the end of its last day, by a job or by what closes the decision', async () => {
  const swept = await put('CONSENSUS');
  const day = 86_400_000;
  const today = new Date().toISOString().slice(0, 10);
  const input = { membershipId: (await place('nature')).id, reason: 'To the end of today.', lastDay: today };
  payloadOf(await mutate(people.secretariat, 'endMembership', input));
  await sweep();
  expect(await left(swept)).toEqual([]);
  const midnight = new Date(Date.parse(today) + day);
  await sweep(new Date(midnight.getTime() + 3_600_000));
  await sweep(new Date(midnight.getTime() + 7_200_000));
  expect(await left(swept)).toMatchObject([
    { slug: slugs.nature, leftAt: midnight, kind: 'decision.recordDepartures' },
  ]);
  const before = await logged(swept, new Date().toISOString());
  expect(seatOf(before, 'nature')).toMatchObject({ leftAt: null, counted: true });
});

it('a decision is closed at its deadline by what the seats were then, also where a place had run out before it', async () => {
  const [{ id: open = '' } = {}] = await query<{ id: string }>(
    api.database.url,
    `SELECT id FROM decision WHERE group_id = $1 AND status = 'open'`,
    [living.compliance.groupId],
  );
  await agree(open, ['builders', 'greenBuilding', 'standards', 'suppliers']);
  const today = new Date().toISOString().slice(0, 10);
  const membershipId = (await place('councils')).id;
  payloadOf(
    await mutate(people.secretariat, 'endMembership', { membershipId, reason: 'Today.', lastDay: today }),
  );
  const midnight = Date.parse(today) + 86_400_000;
  await query(api.database.url, 'UPDATE decision SET deadline = $2 WHERE id = $1', [
    open,
    new Date(midnight + 1000),
  ]);
  const closing = api.application.get(ClosingTime, { strict: false });
  await closing.close(new Date(midnight + 2000));
  const rows = await left(open);
  expect(rows).toContainEqual(
    expect.objectContaining({
      slug: slugs.councils,
      leftAt: new Date(midnight),
      kind: 'decision.close',
      said: true,
    }),
  );
  const [closed] = await query(api.database.url, 'SELECT status FROM decision WHERE id = $1', [open]);
  expect(closed).toEqual({ status: 'carried' });
});

it('an answer and the end of a place at the same moment: either it counts, or it is refused and nobody is waited for', async () => {
  const [fabric] = await query<{ id: string }>(
    api.database.url,
    `SELECT id FROM decision WHERE group_id = $1 AND status = 'open'`,
    [living.fabric.groupId],
  );
  const decisionId = fabric?.id ?? '';
  const versionSha256 = await read(people.suppliers, living.fabric.versionId);
  const answer = { decisionId, versionSha256, answer: 'AGREE' };
  const end = { membershipId: (await place('suppliers', living.fabric.groupId)).id, reason: 'At once.' };
  const [answered, ended] = await Promise.all([
    mutate(people.suppliers, 'takePosition', answer),
    mutate(people.secretariat, 'endMembership', end),
  ]);
  expect(outcomeOf(ended)).toBe('OK');
  const seat = seatOf(await shown(decisionId), 'suppliers');
  const took = outcomeOf(answered) === 'OK';
  expect(seat).toMatchObject({ counted: took, leftAt: expect.any(String) });
  expect(seat?.position ?? null).toEqual(took ? { answer: 'AGREE' } : null);
});

it('an organisation that takes part in the space no longer leaves the decisions that are open in it', async () => {
  const [row] = await query<{ decisionId: string; organisationId: string; slug: string }>(
    api.database.url,
    `SELECT decision.id AS "decisionId", organisation.id AS "organisationId", slug FROM decision
     JOIN decision_seat ON decision_id = decision.id JOIN organisation ON organisation.id = decision_seat.organisation_id
     WHERE decision.group_id = $1 AND status = 'open' AND slug = $2`,
    [living.fabric.groupId, slugs.standards],
  );
  const { decisionId = '', organisationId = '', slug = '' } = row ?? {};
  const input = { spaceId: living.spaceId, organisationId, reason: 'It withdrew from the space.' };
  payloadOf(await mutate(people.secretariat, 'removeOrganisation', input));
  expect(await left(decisionId)).toContainEqual(
    expect.objectContaining({ slug, kind: 'space.removeOrganisation', said: true }),
  );
});
