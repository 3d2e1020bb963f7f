import { agree, open, SEATED } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NAMES = [...SEATED, 'energyObserver', 'secretariat', 'respondent'] as const;
type Name = (typeof NAMES)[number];

const REASONS = '<b>It was put too early.</b>\n\nThe figures are not there yet.';
const QUESTION = 'Do we agree before the figures are there?';

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Readonly<Record<Name, Speaker>>;
let decisionId: string;
let positionId: string;
let began: string;
let before: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  decisionId = await open(people.builders, living.compliance.versionId, QUESTION);
  const versionSha256 = await read(people.nature, living.compliance.versionId);
  began = new Date().toISOString();
  const answer = { decisionId, versionSha256, answer: 'AGREE', reasons: 'What is saved counts double.' };
  positionId = payloadOf(
    await mutate<{ position: { id: string } }>(people.nature, 'takePosition', answer, 'position { id }'),
  ).position.id;
  before = new Date().toISOString();
}, 180_000);

const lapsing = (key: Name, id: string, reasons = REASONS) =>
  unchangedBy(server.database.url, () => mutate(people[key], 'lapseDecision', { decisionId: id, reasons }));

async function shown(name: Name = 'energyObserver') {
  const { data } = await ask<{ decision: Record<string, unknown> }>(
    people[name],
    `{ decision(id: "${decisionId}") { status lapsedWhy closedAt mayDo recommendation { id }
        seats { position { id } } } }`,
  );
  return data?.decision;
}

interface Entry {
  readonly id: string;
  readonly status: string;
  readonly decision: { readonly lapsedWhy: string | null };
  readonly act: { readonly sentence: string } | null;
  readonly chain: { readonly closedBy: { readonly kind: string } | null };
}

async function entry(asOf: string | null): Promise<Entry | undefined> {
  const asked = asOf === null ? '' : `, asOf: "${asOf}"`;
  const { data } = await ask<{ decisionLog: { nodes: Entry[] } }>(
    people.energyObserver,
    `{ decisionLog(spaceSlug: "${LIVING}", first: 20${asked}) { nodes { id status decision { lapsedWhy }
        act { sentence } chain { closedBy { kind } } } } }`,
  );
  return data?.decisionLog.nodes.find(({ id }) => id === decisionId);
}

it('a question is taken back by a co-chair alone, and says why', async () => {
  for (const key of ['nature', 'secretariat', 'energyObserver'] as const)
    expect(outcomeOf(await lapsing(key, decisionId))).toBe('FORBIDDEN');
  expect(outcomeOf(await lapsing('respondent', decisionId))).toBe('NOT_FOUND');
  expect(outcomeOf(await lapsing('builders', decisionId, ' '))).toBe('INVALID');
  expect(await shown()).toMatchObject({ status: 'OPEN', lapsedWhy: null, closedAt: null });
});

it('is not taken back once its outcome is settled, by answers or by its deadline', async () => {
  const { versionId } = living.allowable;
  const settled = await open(people.builders, versionId, 'Is this settled?');
  const rule = (value: string) =>
    query(server.database.url, `UPDATE decision SET ${value} WHERE id = '${settled}'`);
  await rule(`deadline = now() - interval '1 minute'`);
  const late = await lapsing('builders', settled);
  expect([outcomeOf(late), late.errors[0]?.message]).toEqual([
    'CONFLICT',
    expect.stringContaining('Close the decision'),
  ]);
  await rule(`deadline = NULL, rule = 'consensus'`);
  for (const name of SEATED) {
    const versionSha256 = await read(people[name], versionId);
    payloadOf(
      await mutate(people[name], 'takePosition', { decisionId: settled, versionSha256, answer: 'AGREE' }),
    );
  }
  expect(outcomeOf(await lapsing('builders', settled))).toBe('CONFLICT');
});

it('lapses: it has no outcome, keeps every answer, tells the group, and takes none any more', async () => {
  payloadOf(await mutate(people.builders, 'lapseDecision', { decisionId, reasons: REASONS }));
  expect(await shown()).toMatchObject({ status: 'LAPSED', lapsedWhy: REASONS, recommendation: null });
  expect((await shown('builders'))?.mayDo).toEqual([]);
  const seats = (await shown())?.seats as { position: { id: string } | null }[];
  expect(seats.flatMap(({ position }) => position?.id ?? [])).toEqual([positionId]);
  const versionSha256 = await read(people.councils, living.compliance.versionId);
  const late = await mutate(people.councils, 'takePosition', { decisionId, versionSha256, answer: 'AGREE' });
  expect(outcomeOf(late)).toBe('CONFLICT');
  expect(outcomeOf(await lapsing('builders', decisionId))).toBe('CONFLICT');
  const { data } = await ask<{ viewer: { notices: { nodes: { sentence: string }[] } } }>(
    people.councils,
    '{ viewer { notices(first: 5) { nodes { sentence } } } }',
  );
  expect(
    data?.viewer.notices.nodes.some(({ sentence }) => sentence.includes(`took “${QUESTION}” back`)),
  ).toBe(true);
});

it('is in the log as of any moment: open before, lapsed after, by the act that lapsed it', async () => {
  expect(await entry(before)).toMatchObject({
    status: 'OPEN',
    decision: { lapsedWhy: null },
    chain: { closedBy: null },
  });
  expect(await entry(null)).toMatchObject({
    status: 'LAPSED',
    decision: { lapsedWhy: REASONS },
    act: { sentence: expect.stringContaining('lapsed without an outcome') },
    chain: { closedBy: { kind: 'decision.lapse' } },
  });
  const response = await fetch(new URL(`/lists/decisions.json?space=${LIVING}`, server.url), {
    headers: { cookie: people.energyObserver.cookie },
  });
  const file = (await response.json()) as { decisions: { id: string; lapsedWhy: string | null }[] };
  expect(file.decisions.find(({ id }) => id === decisionId)?.lapsedWhy).toBe(REASONS);
});

it('is found in the log by what was said in it, as of a moment only once it had been said', async () => {
  const found = async (text: string, asOf: string | null) => {
    const { data } = await ask<{ decisionLog: { nodes: { id: string }[] } }>(
      people.energyObserver,
      `query L($asOf: DateTime, $text: String) { decisionLog(spaceSlug: "${LIVING}", asOf: $asOf, filter: { text: $text }) { nodes { id } } }`,
      { asOf, text },
    );
    return data?.decisionLog.nodes.some(({ id }) => id === decisionId);
  };
  expect(await found('before the FIGURES', null)).toBe(true);
  expect(await found('not there yet', null)).toBe(true);
  expect(await found('not there yet', before)).toBe(false);
  expect(await found('counts double', null)).toBe(true);
  expect(await found('counts double', began)).toBe(false);
  expect(await found('nobody said this', null)).toBe(false);
});

it('leaves the words free for another question', async () => {
  const again = await open(people.builders, living.compliance.versionId, 'Do we agree now?');
  await agree(people, again, living.compliance.versionId);
});
