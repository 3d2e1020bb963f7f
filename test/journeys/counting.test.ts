import { ClosingTime } from '../../apps/api/src/decisions/closing-time.js';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { SEATED } from '../support/agreeing.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING, type Work } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { idOf, organisationId, personId, query } from '../support/stored.js';

const NAMES = [...SEATED, 'secretariat', 'energyObserver'] as const;
type Name = (typeof NAMES)[number];
const DAY_MS = 86_400_000;

interface Shown {
  readonly status: string;
  readonly quorumPercent: number;
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
    `{ decision(id: "${decisionId}") { status quorumPercent joinedLater { slug } seats { organisation { slug } }
        evaluation { outcome sentences missing { slug } bySector { agree object sector { name } } } } }`,
  );
  if (answer.data === null) throw new Error(answer.errors.map(({ message }) => message).join(' '));
  return answer.data.decision;
}

const close = (now = new Date(deadline.getTime() + 1)) =>
  api.application.get(ClosingTime, { strict: false }).close(now);

/** The terms of reference that the group of allowable solutions has written. */
const termsOf = ({ groupId }: Work) =>
  idOf(
    api.database.url,
    `SELECT version.id FROM draft_version version JOIN draft ON draft.id = version.draft_id
     WHERE draft.group_id = $1 AND draft.purpose = 'terms_of_reference'`,
    [groupId],
  );

const takeBack = async (decisionId: string) =>
  void payloadOf(await mutate(people.builders, 'lapseDecision', { decisionId, reasons: 'Enough.' }));

it('the quorum is what the terms of reference said when the decision was opened', async () => {
  const { allowable } = living;
  const versionId = await termsOf(allowable);
  const adopt = (quorumPercent: number) =>
    mutate(people.secretariat, 'adoptTerms', { versionId, silenceIsConsent: false, quorumPercent });
  for (const wrong of [-1, 101]) expect(outcomeOf(await adopt(wrong))).toBe('INVALID');
  payloadOf(await adopt(100));
  expect(outcomeOf(await adopt(100))).toBe('CONFLICT');
  const all = await put(allowable, { rule: 'MAJORITY' });
  payloadOf(await adopt(0));
  await agree(
    allowable,
    all,
    SEATED.filter((name) => name !== 'suppliers'),
  );
  const short = await shown(all);
  expect(short).toMatchObject({ quorumPercent: 100, evaluation: { outcome: 'UNDECIDED' } });
  expect(short.evaluation.sentences.join(' ')).toContain(`the quorum is ${SEATED.length}`);
  await agree(allowable, all, ['suppliers']);
  payloadOf(await mutate(people.builders, 'closeDecision', { decisionId: all }));
  expect((await shown(all)).status).toBe('CARRIED');

  const any = await put(allowable, { rule: 'MAJORITY' });
  await agree(allowable, any, ['builders']);
  expect(await shown(any)).toMatchObject({ quorumPercent: 0, evaluation: { outcome: 'UNDECIDED' } });
  expect((await shown(any)).evaluation.sentences.join(' ')).not.toContain('quorum');
  await takeBack(any);
});

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
  const observing = await query<{ id: string }>(
    url,
    `SELECT id FROM membership WHERE group_id = $1 AND person_id = $2
       AND ended_at IS NULL AND role = 'observer'`,
    [place.taskGroupId, place.personId],
  );
  for (const { id } of observing) {
    payloadOf(await mutate(people.secretariat, 'endMembership', { membershipId: id, reason: 'They join.' }));
  }
  payloadOf(await mutate(people.secretariat, 'appointMember', place));
  const after = await shown(open);
  expect(after.joinedLater).toEqual([{ slug: 'energy-department' }]);
  expect([after.seats, after.evaluation]).toEqual([before.seats, before.evaluation]);
  const versionSha256 = await read(people.energyObserver, compliance.versionId);
  const late = { decisionId: open, versionSha256, answer: 'AGREE' };
  expect(outcomeOf(await mutate(people.energyObserver, 'takePosition', late))).toBe('FORBIDDEN');
  await takeBack(open);
  const next = await put(compliance, { rule: 'CONSENSUS' });
  expect((await shown(next)).seats.map(({ organisation }) => organisation.slug)).toContain(
    'energy-department',
  );
  await agree(compliance, next, ['energyObserver']);
  await takeBack(next);
});

it('silence is consent where the terms of reference say so, and nowhere else', async () => {
  const { allowable, compliance } = living;
  const versionId = await termsOf(allowable);
  payloadOf(await mutate(people.secretariat, 'adoptTerms', { versionId, silenceIsConsent: true }));
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
