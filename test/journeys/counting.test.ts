import { ClosingTime } from '../../apps/api/src/decisions/closing-time.js';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { SEATED } from '../support/agreeing.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING, type Work } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { idOf, organisationId, personId } from '../support/stored.js';

const NAMES = [...SEATED, 'secretariat', 'energyObserver'] as const;
type Name = (typeof NAMES)[number];
const DAY_MS = 86_400_000;

interface Shown {
  readonly status: string;
  readonly joinedLater: readonly { readonly slug: string }[];
  readonly seats: readonly { readonly organisation: { readonly slug: string } }[];
  readonly evaluation: {
    readonly outcome: string;
    readonly sentences: readonly string[];
    readonly missing: readonly unknown[];
    readonly bySector: readonly {
      readonly agree: number;
      readonly object: number;
      readonly sector: { readonly name: string };
    }[];
  };
}

let api: ApiInProcess;
let living: DemonstrationSpace;
let people: Readonly<Record<Name, Speaker>>;
let deadline: Date;

beforeAll(async () => {
  api = await startApiInProcess();
  // Nothing closes but by what the tests ask for.
  await api.application.get(Jobs, { strict: false }).stop();
  living = await demonstrationSpace(api.database.url, LIVING);
  people = await signedInAll(api.url, NAMES);
  deadline = new Date(Date.now() + DAY_MS);
}, 180_000);

async function put({ versionId }: Work, how: Readonly<Record<string, unknown>>): Promise<string> {
  const opened = await mutate<{ decision: { id: string } }>(
    people.builders,
    'openDecision',
    { versionId, question: 'Are these the words?', deadline, ...how },
    'decision { id }',
  );
  return payloadOf(opened).decision.id;
}

async function agree(work: Work, decisionId: string, names: readonly Name[]): Promise<void> {
  for (const name of names) {
    const versionSha256 = await read(people[name], work.versionId);
    payloadOf(await mutate(people[name], 'takePosition', { decisionId, versionSha256, answer: 'AGREE' }));
  }
}

async function object(work: Work, decisionId: string, name: Name): Promise<void> {
  const versionSha256 = await read(people[name], work.versionId);
  const { data } = await ask<{ draftVersion: { clauses: { id: string }[] } }>(
    people[name],
    `{ draftVersion(id: "${work.versionId}") { clauses { id } } }`,
  );
  const input = {
    decisionId,
    versionSha256,
    clauseIds: [data?.draftVersion.clauses.at(-1)?.id],
    reasons: 'We could not pay for it.',
    wouldResolve: 'A later day.',
  };
  payloadOf(await mutate(people[name], 'raiseObjection', input));
}

async function shown(decisionId: string): Promise<Shown> {
  const answer = await ask<{ decision: Shown }>(
    people.energyObserver,
    `{ decision(id: "${decisionId}") { status joinedLater { slug } seats { organisation { slug } }
        evaluation { outcome sentences missing { slug } bySector { agree object sector { name } } } } }`,
  );
  if (answer.data === null) throw new Error(answer.errors.map(({ message }) => message).join(' '));
  return answer.data.decision;
}

const close = (now = new Date(deadline.getTime() + 1)) =>
  api.application.get(ClosingTime, { strict: false }).close(now);

it('by sector, one that says no outweighs a majority of seats', async () => {
  const { allowable, compliance } = living;
  const overall = await put(allowable, { rule: 'MAJORITY' });
  const bySector = await put(compliance, { rule: 'MAJORITY', bySector: true });
  const others = SEATED.filter((name) => name !== 'suppliers');
  for (const [work, id] of [
    [allowable, overall],
    [compliance, bySector],
  ] as const) {
    await agree(work, id, others);
    await object(work, id, 'suppliers');
    payloadOf(await mutate(people.builders, 'closeDecision', { decisionId: id }));
  }
  const counted = (await shown(bySector)).evaluation.bySector.find(
    ({ sector }) => sector.name === 'Energy supply',
  );
  expect(counted).toMatchObject({ agree: 0, object: 1 });
  expect((await shown(overall)).status).toBe('CARRIED');
  const failed = await shown(bySector);
  expect(failed.status).toBe('NOT_CARRIED');
  expect(failed.evaluation.sentences.join(' ')).toContain('Energy supply');
});

it('an organisation that joins while a decision is open has no seat in it, and one in the next', async () => {
  const { url } = api.database;
  const { compliance } = living;
  const open = await put(compliance, { rule: 'CONSENSUS' });
  const before = await shown(open);
  const place = {
    taskGroupId: compliance.groupId,
    personId: await personId(url, PEOPLE.energyObserver.email),
    organisationId: await organisationId(url, 'energy-department'),
    role: 'MEMBER',
  };
  const observing = await idOf(
    url,
    `SELECT id FROM membership WHERE group_id = $1 AND person_id = $2
       AND ended_at IS NULL AND role = 'observer'`,
    [place.taskGroupId, place.personId],
  ).catch(() => null);
  if (observing !== null)
    payloadOf(
      await mutate(people.secretariat, 'endMembership', { membershipId: observing, reason: 'They join.' }),
    );
  payloadOf(await mutate(people.secretariat, 'appointMember', place));
  const after = await shown(open);
  expect(after.joinedLater).toEqual([{ slug: 'energy-department' }]);
  expect([after.seats, after.evaluation]).toEqual([before.seats, before.evaluation]);
  const versionSha256 = await read(people.energyObserver, compliance.versionId);
  const late = { decisionId: open, versionSha256, answer: 'AGREE' };
  expect(outcomeOf(await mutate(people.energyObserver, 'takePosition', late))).toBe('FORBIDDEN');
  payloadOf(
    await mutate(people.builders, 'lapseDecision', { decisionId: open, reasons: 'Once more, with them.' }),
  );
  const next = await put(compliance, { rule: 'CONSENSUS' });
  expect((await shown(next)).seats.map(({ organisation }) => organisation.slug)).toContain(
    'energy-department',
  );
  await agree(compliance, next, ['energyObserver']);
  payloadOf(await mutate(people.builders, 'lapseDecision', { decisionId: next, reasons: 'Enough.' }));
});

it('silence is consent where the terms of reference say so, and nowhere else', async () => {
  const { allowable, compliance } = living;
  const terms = await idOf(
    api.database.url,
    `SELECT version.id FROM draft_version version JOIN draft ON draft.id = version.draft_id
     WHERE draft.group_id = $1 AND draft.purpose = 'terms_of_reference'`,
    [allowable.groupId],
  );
  payloadOf(await mutate(people.secretariat, 'adoptTerms', { versionId: terms, silenceIsConsent: true }));
  const said = await put(allowable, { rule: 'CONSENT' });
  const unsaid = await put(compliance, { rule: 'CONSENT' });
  await agree(allowable, said, ['builders']);
  await agree(compliance, unsaid, ['builders']);
  await close(deadline);
  for (const id of [said, unsaid]) expect((await shown(id)).status).toBe('OPEN');
  await close();
  const carried = await shown(said);
  expect([carried.status, carried.evaluation.missing]).toEqual(['CARRIED', expect.any(Array)]);
  expect(carried.evaluation.missing).toHaveLength(SEATED.length - 1);
  expect(carried.evaluation.sentences.join(' ')).toMatch(/silence|silent/iu);
  const failed = await shown(unsaid);
  expect(failed.status).toBe('NOT_CARRIED');
  expect(failed.evaluation.sentences.join(' ')).not.toMatch(/silence|silent/iu);
});
