import { open } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { query, rewriting, withoutTriggers } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NAMES = ['builders', 'suppliers', 'nature', 'greenBuilding', 'secretariat', 'energyObserver'] as const;
type Name = (typeof NAMES)[number];

interface Report {
  readonly answer: string;
  readonly standing: string;
  readonly confirmBy: string;
  readonly reportedAt: string;
  readonly organisation: { readonly slug: string };
  readonly reportedBy: { readonly name: string };
}
interface Shown {
  readonly evaluation: { readonly missing: readonly { readonly slug: string }[] };
  readonly seats: readonly {
    readonly position: { readonly answer: string } | null;
    readonly organisation: { readonly slug: string };
  }[];
  readonly reportedAnswers: readonly Report[];
}

const SHOWN = `evaluation { missing { slug } } seats { position { answer } organisation { slug } }
  reportedAnswers { answer standing confirmBy reportedAt organisation { slug } reportedBy { name } }`;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Readonly<Record<Name, Speaker>>;
let decisionId: string;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  decisionId = await open(people.builders, living.compliance.versionId, 'Do we agree to these words?');
  const rows = await query<{ slug: string; id: string }>(
    server.database.url,
    'SELECT organisation.slug, organisation.id FROM organisation JOIN decision_seat ON decision_seat.organisation_id = organisation.id WHERE decision_id = $1',
    [decisionId],
  );
  ids = new Map(rows.map(({ slug, id }) => [slug, id]));
}, 180_000);

const hand = (slug: string, answer = 'AGREE') => ({ organisationId: ids.get(slug), answer });

function report(name: Name, answers: readonly object[], more: object = {}) {
  const versionSha256 = living.compliance.sha256;
  const input = { decisionId, versionSha256, answers, confirmWithinMinutes: 15, ...more };
  return mutate(people[name], 'reportAnswers', input);
}

async function refused(code: string, ...args: Parameters<typeof report>): Promise<string> {
  const answered = await unchangedBy(server.database.url, () => report(...args));
  expect(outcomeOf(answered)).toBe(code);
  return answered.errors[0]?.message ?? '';
}

async function shown(name: Name = 'builders'): Promise<Shown> {
  const { data } = await ask<{ decision: Shown }>(
    people[name],
    `query ($id: ID!) { decision(id: $id) { ${SHOWN} } }`,
    { id: decisionId },
  );
  if (!data) throw new Error('the decision is missing');
  return data.decision;
}

async function standings(name: Name = 'builders'): Promise<Record<string, string>> {
  const { reportedAnswers } = await shown(name);
  return Object.fromEntries(
    reportedAnswers.map(({ organisation, standing }) => [organisation.slug, standing]),
  );
}

async function answers(name: Name, answer: string): Promise<void> {
  const versionSha256 = await read(people[name], living.compliance.versionId);
  payloadOf(
    await mutate(people[name], 'takePosition', { decisionId, versionSha256, answer, reasons: 'So.' }),
  );
}

it('is reported by a co-chair alone, on the words in question, for organisations with a seat, each once', async () => {
  const seen = [hand('energy-suppliers-group')];
  for (const name of ['suppliers', 'secretariat', 'energyObserver'] as const)
    await refused('FORBIDDEN', name, seen);
  await refused('INVALID', 'builders', []);
  await refused('INVALID', 'builders', [...seen, ...seen]);
  await refused('INVALID', 'builders', seen, { confirmWithinMinutes: 1 });
  await refused('INVALID', 'builders', [hand('energy-suppliers-group', 'PERHAPS')]);
  await refused('NOT_FOUND', 'builders', [{ organisationId: living.spaceId, answer: 'AGREE' }]);
  expect(await refused('CONFLICT', 'builders', seen, { versionSha256: 'a'.repeat(64) })).toMatch(
    /words in question/u,
  );
  expect((await shown()).reportedAnswers).toEqual([]);
});

it('records nobody as agreeing: what was reported is no position and counts in nothing', async () => {
  const before = await shown();
  payloadOf(
    await report('builders', [
      hand('energy-suppliers-group'),
      hand('nature-trust', 'AGREE_WITH_RESERVATIONS'),
      hand('green-building-forum'),
    ]),
  );
  const after = await shown('energyObserver');
  expect(after.evaluation).toEqual(before.evaluation);
  expect(after.seats).toEqual(before.seats);
  expect(after.reportedAnswers).toHaveLength(3);
  for (const { reportedBy, reportedAt, confirmBy } of after.reportedAnswers) {
    expect(reportedBy.name).toMatch(/Co-chair/u);
    expect(new Date(confirmBy).getTime() - new Date(reportedAt).getTime()).toBe(15 * 60_000);
  }
  expect(await standings()).toEqual({
    'energy-suppliers-group': 'WAITING',
    'nature-trust': 'WAITING',
    'green-building-forum': 'WAITING',
  });
  const told = await query<{ email: string }>(
    server.database.url,
    `SELECT person.email FROM notice JOIN act ON act.id = notice.act_id JOIN person ON person.id = notice.person_id
     WHERE act.kind = 'decision.reportAnswers' ORDER BY email`,
  );
  expect(told.length).toBeGreaterThanOrEqual(3);
});

it('is confirmed by the same answer of whoever speaks for the organisation, after reading; another one says otherwise', async () => {
  await answers('suppliers', 'AGREE');
  await answers('greenBuilding', 'STAND_ASIDE');
  expect(await standings('secretariat')).toEqual({
    'energy-suppliers-group': 'CONFIRMED',
    'nature-trust': 'WAITING',
    'green-building-forum': 'ANSWERED_OTHERWISE',
  });
});

it('is not confirmed once the time is over, whatever is answered then; the answer itself counts', async () => {
  await withoutTriggers(server.database.url, async (run) => {
    await run(
      `UPDATE reported_answer SET reported_at = now() - interval '20 minutes', confirm_by = now() - interval '5 minutes'
       WHERE organisation_id = $1`,
      [ids.get('nature-trust')],
    );
  });
  expect((await standings())['nature-trust']).toBe('NOT_CONFIRMED');
  await answers('nature', 'AGREE_WITH_RESERVATIONS');
  expect((await standings())['nature-trust']).toBe('NOT_CONFIRMED');
  const seat = (await shown()).seats.find(({ organisation }) => organisation.slug === 'nature-trust');
  expect(seat?.position?.answer).toBe('AGREE_WITH_RESERVATIONS');
});

it('is told in the log as it stood, in the files, and in the record', async () => {
  const [moment] = await query<{ at: Date }>(
    server.database.url,
    `SELECT taken_at - interval '1 millisecond' AS at FROM position WHERE decision_id = $1 ORDER BY ordinal LIMIT 1`,
    [decisionId],
  );
  const logged = async (asOf: Date | null) => {
    const { data } = await ask<{ decisionLog: { nodes: (Shown & { id: string })[] } }>(
      people.energyObserver,
      `query ($asOf: DateTime) { decisionLog(spaceSlug: "${LIVING}", asOf: $asOf) { nodes { id
         reportedAnswers { standing organisation { slug } } } } }`,
      { asOf },
    );
    const entry = data?.decisionLog.nodes.find(({ id }) => id === decisionId);
    return entry?.reportedAnswers.find(({ organisation }) => organisation.slug === 'energy-suppliers-group');
  };
  expect((await logged(moment?.at ?? null))?.standing).toBe('WAITING');
  expect((await logged(null))?.standing).toBe('CONFIRMED');
  const file = await fetch(new URL(`/lists/decisions.json?space=${LIVING}`, server.url), {
    headers: { cookie: people.energyObserver.cookie },
  });
  const { decisions } = (await file.json()) as {
    decisions: { id: string; seats: { organisation: string; reported: string; reportStanding: string }[] }[];
  };
  const rows = decisions
    .find(({ id }) => id === decisionId)
    ?.seats.filter(({ reported }) => reported !== null);
  expect(rows?.map(({ reportStanding }) => reportStanding).sort()).toEqual([
    'answered_otherwise',
    'confirmed',
    'not_confirmed',
  ]);
  const { data } = await ask<{ acts: { nodes: { sentence: string }[] } }>(
    people.energyObserver,
    `{ acts(spaceSlug: "${LIVING}", first: 1, filter: { kinds: ["decision.reportAnswers"] }) { nodes { sentence } } }`,
  );
  expect(data?.acts.nodes[0]?.sentence).toMatch(
    /reported a show of hands on “Do we agree to these words\?”: 3 answers/u,
  );
  expect(await rewriting(server.database.url, 'reported_answer', 'answer')).toEqual([]);
});

it('is reported again where it was seen wrongly: the later report is shown', async () => {
  payloadOf(await report('builders', [hand('green-building-forum', 'STAND_ASIDE')]));
  const { reportedAnswers } = await shown();
  expect(reportedAnswers).toHaveLength(3);
  expect((await standings())['green-building-forum']).toBe('CONFIRMED');
});
