import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import {
  ask,
  mutate,
  outcomeOf,
  type PersonKey,
  payloadOf,
  type Speaker,
  signedInAll,
} from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const HEAT = 'heat-networks';
/** Words that stand nowhere but in the second space. */
const PLANTED = ['Quagga', 'Zebrafish', 'okapi.example', 'Narwhal'];
const LATER = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10);

let server: DemonstrationServer;
let living: DemonstrationSpace;
let heatId: string;
let heatRoleId: string;
/** `seconded` is secretariat of the demonstration's spaces, `respondent` of the second one, `builders` in both. */
let people: Record<'secretariat' | 'seconded' | 'respondent' | 'builders', Speaker>;

const personId = async (key: PersonKey) =>
  (
    await query<{ id: string }>(server.database.url, 'SELECT id FROM person WHERE email = $1', [
      PEOPLE[key].email,
    ])
  )[0]?.id ?? '';

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, ['secretariat', 'seconded', 'respondent', 'builders']);
  const { space } = payloadOf<{ space: { id: string } }>(
    await mutate(
      people.secretariat,
      'createSpace',
      { slug: HEAT, title: 'Heat networks', goal: 'One a town.', vision: 'Warm.', targetDate: LATER },
      'space { id }',
    ),
  );
  heatId = space.id;
  const give = async (key: PersonKey, role: string) =>
    payloadOf<{ spaceRole: { id: string } }>(
      await mutate(
        people.secretariat,
        'grantSpaceRole',
        { spaceId: heatId, personId: await personId(key), role },
        'spaceRole { id }',
      ),
    ).spaceRole.id;
  await give('respondent', 'SECRETARIAT');
  heatRoleId = await give('builders', 'FACILITATOR');
  const [own] = await query<{ id: string }>(
    server.database.url,
    'SELECT id FROM space_role WHERE space_id = $1 AND person_id = $2',
    [heatId, await personId('secretariat')],
  );
  const keeper = people.respondent;
  payloadOf(await mutate(keeper, 'endSpaceRole', { spaceRoleId: own?.id ?? '' }));
  payloadOf(
    await mutate(keeper, 'createTaskGroup', {
      spaceSlug: HEAT,
      title: 'Quagga group',
      purpose: 'Zebrafish.',
      termsOfReference: 'By consent.',
    }),
  );
  payloadOf(
    await mutate(keeper, 'invitePerson', {
      spaceSlug: HEAT,
      name: 'Narwhal Jones',
      email: 'n@okapi.example',
    }),
  );
});

/** Everything that a secretariat reads of a space: lists, counts, search, directory, notices. */
function readsOf(slug: string): string[] {
  return [
    `{ space(slug: "${slug}") { taskGroups { totalCount nodes { title purpose } } roles { totalCount nodes { person { name } } }
         roles(ended: false) { totalCount } needs { text } mayDo } }`,
    `{ drafts(spaceSlug: "${slug}") { totalCount nodes { title } } }`,
    `{ decisionLog(spaceSlug: "${slug}") { totalCount } }`,
    `{ invitations(spaceSlug: "${slug}") { totalCount nodes { email person { name } } } }`,
    `{ invitations { totalCount nodes { email person { name } } } }`,
    `{ acts(spaceSlug: "${slug}", first: 100) { totalCount nodes { sentence } } }`,
    `{ people(first: 100) { totalCount nodes { name email roles { taskGroup { title } space { slug } } } } }`,
    `{ people(filter: { search: "Narwhal" }) { totalCount nodes { name } } }`,
    `{ people(filter: { spaceSlug: "${slug}" }) { totalCount nodes { name } } }`,
    '{ viewer { roles { role taskGroup { title } } } }',
  ];
}

async function everythingRead(who: Speaker, slug: string): Promise<string> {
  const answers = await Promise.all(readsOf(slug).map((each) => ask(who, each)));
  const files = await Promise.all(
    ['people', 'roles', 'memberships'].map(async (list) => {
      const answer = await fetch(new URL(`/lists/${list}.csv?space=${slug}`, server.url), {
        headers: { cookie: who.cookie },
      });
      return answer.text();
    }),
  );
  const record = await fetch(new URL(`/ledger/export?space=${slug}`, server.url), {
    headers: { cookie: who.cookie },
  });
  return JSON.stringify([answers, files, await record.text()]);
}

it('is seen by those who have a role in it: the planted words are there to be found', async () => {
  const seen = await everythingRead(people.respondent, HEAT);
  for (const word of PLANTED) expect([word, seen.includes(word)]).toEqual([word, true]);
});

it.each(['seconded', 'secretariat'] as const)(
  'is not seen by %s, who keeps another space or the installation',
  async (who) => {
    const seen = [await everythingRead(people[who], HEAT), await everythingRead(people[who], LIVING)].join();
    const names = who === 'secretariat' ? ['Quagga', 'Zebrafish'] : PLANTED;
    for (const word of names) expect([word, seen.includes(word)]).toEqual([word, false]);
    for (const list of ['people', 'roles', 'memberships']) {
      const answer = await fetch(new URL(`/lists/${list}.csv?space=${HEAT}`, server.url), {
        headers: { cookie: people[who].cookie },
      });
      expect([list, answer.status]).toEqual([list, 404]);
    }
    const told = await query(
      server.database.url,
      `SELECT 1 FROM notice JOIN act ON act.id = notice.act_id
       WHERE notice.person_id = $1 AND act.space_id = $2 AND act.kind NOT LIKE 'space.%'`,
      [await personId(who), heatId],
    );
    expect(told).toEqual([]);
  },
);

/** What the secretariat of one space would do in another. */
function attemptsIn(
  spaceId: string,
  slug: string,
  roleId: string,
  person: string,
): [string, Record<string, unknown>][] {
  return [
    ['reviseSpace', { spaceId, title: 'Taken over', vision: 'Taken over.' }],
    ['grantSpaceRole', { spaceId, personId: person, role: 'SECRETARIAT' }],
    ['endSpaceRole', { spaceRoleId: roleId }],
    ['setMilestone', { spaceId, title: 'Taken over', dueDate: LATER }],
    ['admitOrganisation', { spaceId, organisationId: living.observing.organisationId }],
    ['removeOrganisation', { spaceId, organisationId: living.observing.organisationId, reason: 'Away.' }],
    ['createTaskGroup', { spaceSlug: slug, title: 'Taken', purpose: 'A.', termsOfReference: 'A.' }],
    ['invitePerson', { spaceSlug: slug, name: 'Somebody', email: 'somebody@elsewhere.example' }],
    ['closeSpace', { spaceId, ending: 'Taken over.' }],
  ];
}

it('is changed by nobody from another space, in either direction', async () => {
  const outcomes = async (who: Speaker, attempts: [string, Record<string, unknown>][]) =>
    unchangedBy(server.database.url, () =>
      Promise.all(attempts.map(async ([name, input]) => outcomeOf(await mutate(who, name, input)))),
    );
  const inHeat = attemptsIn(heatId, HEAT, heatRoleId, await personId('seconded'));
  const inLiving = attemptsIn(
    living.spaceId,
    LIVING,
    living.observing.spaceRoleId,
    await personId('respondent'),
  );
  for (const [who, attempts] of [
    [people.seconded, inHeat],
    [people.secretariat, inHeat],
    [people.respondent, inLiving],
  ] as const) {
    const found = await outcomes(who, attempts);
    expect(found.filter((code) => code !== 'FORBIDDEN' && code !== 'NOT_FOUND')).toEqual([]);
  }
});

it('does not keep a person from being in several', async () => {
  const { data } = await ask<{ viewer: { roles: { space: { slug: string } | null }[] } }>(
    people.builders,
    '{ viewer { roles { space { slug } } } }',
  );
  const spaces = new Set(data?.viewer.roles.map(({ space }) => space?.slug));
  expect([...spaces].filter((slug) => slug === HEAT || slug === LIVING).toSorted()).toEqual([HEAT, LIVING]);
  const seen = await everythingRead(people.builders, HEAT);
  expect(seen).toContain('Quagga');
});
