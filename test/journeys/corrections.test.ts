import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { open, SEATED } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
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
import { query, withoutTriggers } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NAMES = [...SEATED, 'secretariat', 'energyObserver', 'alternate', 'seconded', 'respondent'] as const;
type Name = (typeof NAMES)[number];

/** Those who speak for the councils: who answers, who questions, and a third. */
const COUNCILS = ['councils', 'alternate', 'seconded'] as const;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<Name, Speaker>;
let decisionId: string;
let organisationId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  organisationId = await idOf('SELECT id FROM organisation WHERE slug = $1', 'councils-association');
  const { groupId: taskGroupId } = living.compliance;
  for (const key of ['alternate', 'seconded'] as const) {
    const personId = await personOf(key);
    if (key === 'seconded') {
      const tie = { personId, organisationId, kind: 'EMPLOYED', from: '2020-01-01' };
      payloadOf(await mutate(people.secretariat, 'recordAffiliation', tie));
    }
    const place = { taskGroupId, personId, organisationId, role: 'MEMBER' };
    payloadOf(await mutate(people.secretariat, 'appointMember', place));
  }
  decisionId = await open(people.builders, living.compliance.versionId, 'Is this the limit?');
  for (const key of [...COUNCILS, 'suppliers'] as const) await read(people[key], living.compliance.versionId);
}, 180_000);

async function idOf(sql: string, ...values: readonly unknown[]): Promise<string> {
  const [row] = await query<{ id: string }>(server.database.url, sql, values);
  if (row === undefined) throw new Error(`Nothing is there: ${sql}`);
  return row.id;
}

const personOf = (key: PersonKey) => idOf('SELECT id FROM person WHERE email = $1', PEOPLE[key].email);

async function answer(key: Name, said = 'AGREE', replaces: string | null = null): Promise<string> {
  const { sha256: versionSha256 } = living.compliance;
  const input = { decisionId, versionSha256, answer: said, replaces };
  const taken = await mutate<{ position: { id: string } }>(
    people[key],
    'takePosition',
    input,
    'position { id }',
  );
  return payloadOf(taken).position.id;
}

async function question(key: Name, positionId: string): Promise<string> {
  const input = { positionId, reasons: 'Our board has not met yet.' };
  const opened = await mutate<{ correction: { id: string } }>(
    people[key],
    'openCorrection',
    input,
    'correction { id status }',
  );
  return payloadOf(opened).correction.id;
}

/** Refused with this code, and no row of any table is another one. @returns the reason */
async function refused(code: string, work: () => ReturnType<typeof mutate>): Promise<string> {
  const answered = await unchangedBy(server.database.url, work);
  expect(outcomeOf(answered)).toBe(code);
  return answered.errors[0]?.message ?? '';
}

interface Said {
  readonly id: string;
  readonly status: string;
  readonly reasons: string;
  readonly openedBy: { readonly name: string };
  readonly endedBy: { readonly name: string } | null;
  readonly endReasons: string | null;
  readonly mayWithdraw: boolean;
  readonly mayConfirm: boolean;
}

interface Shown {
  readonly evaluation: { readonly outcome: string; readonly missing: readonly { id: string }[] };
  readonly positions: {
    readonly nodes: readonly {
      readonly id: string;
      readonly state: string;
      readonly mayQuestion: boolean;
      readonly organisation: { readonly slug: string };
      readonly corrections: readonly Said[];
    }[];
  };
}

async function shown(key: Name): Promise<Shown> {
  const answered = await ask<{ decision: Shown }>(
    people[key],
    `{ decision(id: "${decisionId}") { evaluation { outcome missing { id } } positions(includeLapsed: true) { nodes { id state mayQuestion organisation { slug }
       corrections { id status reasons openedBy { name } endedBy { name } endReasons mayWithdraw mayConfirm } } } } }`,
  );
  expect(outcomeOf(answered)).toBe('OK');
  return (answered.data as { decision: Shown }).decision;
}

/** The answer of the councils that counts. */
const current = async () =>
  (await shown('councils')).positions.nodes.findLast(
    ({ organisation }) => organisation.slug === 'councils-association',
  )?.id ?? '';

const position = async (key: Name, id: string) =>
  (await shown(key)).positions.nodes.find((each) => each.id === id);

/** Who was told of the newest act of a kind. */
async function told(kind: string): Promise<string[]> {
  const rows = await query<{ email: string }>(
    server.database.url,
    `SELECT email FROM notice JOIN person ON person.id = notice.person_id
     WHERE act_id = (SELECT id FROM act WHERE kind = $1 ORDER BY at DESC LIMIT 1) ORDER BY email`,
    [kind],
  );
  return rows.map(({ email }) => email);
}

const addresses = (...keys: readonly PersonKey[]) => keys.map((key) => PEOPLE[key].email).sort();

it('tells the organisation’s other people at once; one of them questions the answer, which counts on', async () => {
  const positionId = await answer('councils');
  expect(await told('decision.takePosition')).toEqual(addresses('alternate', 'seconded'));
  const before = await shown('alternate');
  expect(before.positions.nodes.at(-1)).toMatchObject({ mayQuestion: true, corrections: [] });
  const correctionId = await question('alternate', positionId);
  expect(await told('correction.open')).toEqual(addresses('councils', 'builders', 'greenBuilding'));
  expect((await shown('alternate')).evaluation).toEqual(before.evaluation);
  expect(await position('energyObserver', positionId)).toEqual({
    id: positionId,
    state: 'CURRENT',
    mayQuestion: false,
    organisation: { slug: 'councils-association' },
    corrections: [
      {
        id: correctionId,
        status: 'OPEN',
        reasons: 'Our board has not met yet.',
        openedBy: { name: PEOPLE.alternate.name },
        endedBy: null,
        endReasons: null,
        mayWithdraw: false,
        mayConfirm: false,
      },
    ],
  });
});

it('is for the organisation’s own people alone, about somebody else’s answer, once', async () => {
  const positionId = await current();
  const input = { positionId, reasons: 'No.' };
  expect(await refused('FORBIDDEN', () => mutate(people.suppliers, 'openCorrection', input))).toMatch(
    /speaks for/u,
  );
  expect(await refused('FORBIDDEN', () => mutate(people.energyObserver, 'openCorrection', input))).toMatch(
    /speaks for/u,
  );
  await refused('NOT_FOUND', () => mutate(people.respondent, 'openCorrection', input));
  expect(await refused('CONFLICT', () => mutate(people.councils, 'openCorrection', input))).toMatch(
    /yourself/u,
  );
  expect(await refused('CONFLICT', () => mutate(people.seconded, 'openCorrection', input))).toMatch(
    /questioned already/u,
  );
  await refused('INVALID', () => mutate(people.seconded, 'openCorrection', { positionId, reasons: ' ' }));
});

it('is settled by who questioned it, by a third, or by another answer; each once', async () => {
  const first = await current();
  const corrections = (await position('seconded', first))?.corrections ?? [];
  const input = { correctionId: corrections[0]?.id ?? '', reasons: 'It has met.' };
  expect(corrections).toMatchObject([{ mayWithdraw: false, mayConfirm: true }]);
  expect((await position('alternate', first))?.corrections).toMatchObject([
    { mayWithdraw: true, mayConfirm: false },
  ]);
  for (const key of ['councils', 'seconded'] as const)
    await refused('CONFLICT', () => mutate(people[key], 'withdrawCorrection', input));
  for (const key of ['councils', 'alternate'] as const)
    expect(await refused('CONFLICT', () => mutate(people[key], 'confirmPosition', input))).toMatch(
      /neither gave/u,
    );
  await refused('FORBIDDEN', () => mutate(people.suppliers, 'confirmPosition', input));
  payloadOf(await mutate(people.alternate, 'withdrawCorrection', input));
  expect(await refused('CONFLICT', () => mutate(people.seconded, 'confirmPosition', input))).toMatch(
    /withdrawn/u,
  );

  const second = { correctionId: await question('alternate', first), reasons: 'The board agrees.' };
  payloadOf(await mutate(people.seconded, 'confirmPosition', second));
  expect(await told('correction.confirm')).toEqual(
    addresses('councils', 'alternate', 'builders', 'greenBuilding'),
  );

  await question('seconded', first);
  const replaced = await answer('alternate', 'STAND_ASIDE', first);
  const states = (await position('councils', first))?.corrections.map(({ status, endedBy, endReasons }) => [
    status,
    endedBy?.name,
    endReasons,
  ]);
  expect(states).toEqual([
    ['WITHDRAWN', PEOPLE.alternate.name, 'It has met.'],
    ['CONFIRMED', PEOPLE.seconded.name, 'The board agrees.'],
    ['REPLACED', PEOPLE.alternate.name, null],
  ]);
  const lapsed = { positionId: first, reasons: 'No.' };
  expect(await refused('CONFLICT', () => mutate(people.seconded, 'openCorrection', lapsed))).toMatch(
    /does not count/u,
  );
  expect((await position('councils', replaced))?.mayQuestion).toBe(true);
});

it('is possible for seven days, and while the decision is open', async () => {
  const counting = await current();
  const later = (interval: string) =>
    withoutTriggers(server.database.url, async (run) => {
      await run(`UPDATE position SET taken_at = taken_at - $2::interval WHERE id = $1`, [counting, interval]);
    });
  await later('7 days 1 second');
  expect((await position('councils', counting))?.mayQuestion).toBe(false);
  const input = { positionId: counting, reasons: 'Late.' };
  expect(await refused('CONFLICT', () => mutate(people.councils, 'openCorrection', input))).toMatch(
    /7 days/u,
  );
  await later('-7 days -1 second');
  expect((await position('councils', counting))?.mayQuestion).toBe(true);
});

it('two colleagues who question, and one who answers anew, at the same moment: one correction, and none open on what is replaced', async () => {
  const counting = await current();
  const input = { positionId: counting, reasons: 'At once.' };
  const outcomes = await Promise.all(
    (['councils', 'seconded'] as const).map((key) => mutate(people[key], 'openCorrection', input)),
  );
  expect(outcomes.map(outcomeOf).sort()).toEqual(['CONFLICT', 'OK']);
  await Promise.all([
    answer('alternate', 'AGREE'),
    mutate(people.seconded, 'openCorrection', { ...input, reasons: 'Again.' }),
  ]);
  const [row] = await query<{ open: number }>(
    server.database.url,
    `SELECT count(*)::int AS open FROM position_correction correction
     WHERE position_id = $1 AND NOT EXISTS (SELECT 1 FROM correction_end WHERE correction_id = correction.id)`,
    [counting],
  );
  expect(row?.open).toBe(0);
});

it('what was said and how it ended is evidence: no row of it changes', async () => {
  for (const sql of ['UPDATE position_correction SET reasons = $1', 'UPDATE correction_end SET reasons = $1'])
    await expect(query(server.database.url, sql, ['Otherwise.'])).rejects.toThrow(/append|change/iu);
});

it('is no more once the decision is closed', async () => {
  for (const key of ['builders', 'greenBuilding', 'standards', 'suppliers', 'nature'] as const) {
    await read(people[key], living.compliance.versionId);
    await answer(key);
  }
  payloadOf(await mutate(people.builders, 'closeDecision', { decisionId }));
  const counting = await current();
  const input = { positionId: counting, reasons: 'Too late.' };
  await refused('CONFLICT', () => mutate(people.seconded, 'openCorrection', input));
});
