import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { query, rewriting } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { UNKNOWN } from '../support/wrong-input.js';

type Input = Readonly<Record<string, unknown>>;

const NAMES = ['sponsor', 'energyObserver', 'secretariat', 'builders'] as const;
const CHANGES = `{ space(slug: "${LIVING}") { goal targetDate mayDo mandateChanges { part before after reasons statementUrl
  changedBy { name } organisation { slug } sponsorBefore { name } sponsor { name } } } }`;
const REASONS = 'Ministers said so in the House.';
const DAY = new Date(Date.now() + 900 * 86_400_000).toISOString().slice(0, 10);
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

interface Shown {
  readonly goal: string;
  readonly targetDate: string;
  readonly mayDo: readonly string[];
  readonly mandateChanges: readonly Record<string, unknown>[];
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<(typeof NAMES)[number], Speaker>;
let before: Shown;

async function shown(speaker?: Speaker): Promise<Shown> {
  const cookie = speaker?.cookie ?? '';
  const { data, errors } = await ask<{ space: Shown }>({ ...people.sponsor, cookie }, CHANGES);
  if (data === null) throw new Error(errors.map(({ message }) => message).join());
  return data.space;
}

const attempt = (key: keyof typeof people, name: string, input: Input) =>
  mutate(people[key], name, { spaceId: living.spaceId, reasons: REASONS, ...input });

async function refused(code: string, key: keyof typeof people, name: string, input: Input): Promise<void> {
  const answer = await unchangedBy(server.database.url, () => attempt(key, name, input));
  expect([name, input, outcomeOf(answer)]).toEqual([name, input, code]);
}

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  before = await shown(people.sponsor);
});

it('is changed by the sponsor alone, for something else, with reasons, and with a statement on the web', async () => {
  const { goal, targetDate } = before;
  for (const key of ['energyObserver', 'secretariat', 'builders'] as const) {
    await refused('FORBIDDEN', key, 'changeGoal', { goal: 'Ours.' });
    await refused('FORBIDDEN', key, 'changeTargetDate', { targetDate: DAY });
    await refused('FORBIDDEN', key, 'changeSponsor', { personId: living.observing.personId });
  }
  await refused('CONFLICT', 'sponsor', 'changeGoal', { goal });
  await refused('INVALID', 'sponsor', 'changeGoal', { goal: 'Another.', reasons: ' ' });
  await refused('INVALID', 'sponsor', 'changeGoal', {
    goal: 'Another.',
    statementUrl: 'javascript:alert(1)',
  });
  await refused('CONFLICT', 'sponsor', 'changeTargetDate', { targetDate });
  await refused('INVALID', 'sponsor', 'changeTargetDate', { targetDate: YESTERDAY });
  await refused('NOT_FOUND', 'sponsor', 'changeSponsor', { personId: UNKNOWN });
  await refused('NOT_FOUND', 'sponsor', 'changeSponsor', {
    personId: living.observing.personId,
    organisationId: UNKNOWN,
  });
  const [own] = await query<{ id: string }>(
    server.database.url,
    `SELECT person_id AS id FROM space_role WHERE role = 'sponsor' AND space_id = $1`,
    [living.spaceId],
  );
  await refused('CONFLICT', 'sponsor', 'changeSponsor', { personId: own?.id });
  const [stranger] = await query<{ id: string }>(
    server.database.url,
    `SELECT id FROM person WHERE deactivated_at IS NULL
     AND id NOT IN (SELECT person_id FROM space_role WHERE space_id = $1) LIMIT 1`,
    [living.spaceId],
  );
  await refused('INVALID', 'sponsor', 'changeSponsor', { personId: stranger?.id });
  payloadOf(
    await mutate(people.secretariat, 'grantSpaceRole', {
      spaceId: living.spaceId,
      personId: stranger?.id,
      role: 'AUDITOR',
      from: DAY,
    }),
  );
  await refused('INVALID', 'sponsor', 'changeSponsor', { personId: stranger?.id });
  expect((await shown()).mandateChanges).toEqual([]);
});

it('stays on the timeline with what it was, for everybody', async () => {
  payloadOf(await attempt('sponsor', 'changeGoal', { goal: 'Every home, new or old.' }));
  const statementUrl = 'https://www.parliament.example/statement';
  payloadOf(await attempt('sponsor', 'changeTargetDate', { targetDate: DAY, statementUrl }));
  const { goal, targetDate, mandateChanges } = await shown();
  expect([goal, targetDate]).toEqual(['Every home, new or old.', DAY]);
  const said = {
    reasons: REASONS,
    changedBy: { name: 'Sponsor, Housing Department' },
    organisation: { slug: 'housing-department' },
    sponsorBefore: null,
    sponsor: null,
  };
  expect(mandateChanges).toEqual([
    { ...said, part: 'GOAL', before: before.goal, after: goal, statementUrl: null },
    { ...said, part: 'TARGET_DATE', before: before.targetDate, after: DAY, statementUrl },
  ]);
  const told = await query(
    server.database.url,
    `SELECT DISTINCT person_id FROM notice JOIN act ON act.id = notice.act_id
     WHERE act.kind = 'space.changeGoal' AND notice.person_id = $1`,
    [living.observing.personId],
  );
  expect(told).toHaveLength(1);
});

it('is told in the record with what was there before', async () => {
  const { data } = await ask<{ acts: { nodes: { sentence: string; changes: unknown[] }[] } }>(
    people.builders,
    `{ acts(spaceSlug: "${LIVING}", first: 1, filter: { kinds: ["space.changeTargetDate"] }) { nodes { sentence changes { what before after } } } }`,
  );
  expect(data?.acts.nodes).toEqual([
    {
      sentence: expect.stringContaining(`from ${before.targetDate} to ${DAY}`),
      changes: [{ what: 'targetDate', before: before.targetDate, after: DAY }],
    },
  ]);
});

it('cannot be rewritten or taken off the timeline in the database', async () => {
  expect(await rewriting(server.database.url, 'mandate_change', 'reasons')).toEqual([]);
});

it('passes with the sponsor: who hands over is sponsor no longer, who follows is at once', async () => {
  const { personId, organisationId } = living.observing;
  payloadOf(await attempt('sponsor', 'changeSponsor', { personId, organisationId }));
  const now = await shown(people.energyObserver);
  expect(now.mandateChanges.at(-1)).toMatchObject({
    part: 'SPONSOR',
    before: null,
    after: null,
    reasons: REASONS,
    sponsorBefore: { name: 'Sponsor, Housing Department' },
    sponsor: { name: 'Observer, Energy Department' },
  });
  expect(now.mayDo).toContain('space.changeGoal');
  expect((await shown(people.sponsor)).mayDo).not.toContain('space.changeGoal');
  await refused('FORBIDDEN', 'sponsor', 'changeGoal', { goal: 'Back again.' });
  payloadOf(await attempt('energyObserver', 'changeGoal', { goal: 'Every home, and every hall.' }));
  const held = await query<{ count: string }>(
    server.database.url,
    `SELECT count(*) FROM space_role WHERE role = 'sponsor' AND space_id = $1 AND (until IS NULL OR until >= current_date)`,
    [living.spaceId],
  );
  expect(held).toEqual([{ count: '1' }]);
});
