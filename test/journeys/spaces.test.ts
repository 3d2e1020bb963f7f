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

const LATER = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10);

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<'secretariat' | 'seconded' | 'sponsor' | 'nature' | 'builders' | 'auditor', Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, [
    'secretariat',
    'seconded',
    'sponsor',
    'nature',
    'builders',
    'auditor',
  ]);
});

async function idOf(table: 'person' | 'organisation', column: string, value: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    server.database.url,
    `SELECT id FROM ${table} WHERE ${column} = $1`,
    [value],
  );
  if (row === undefined) throw new Error(`There is no ${table} with ${column} ${value}.`);
  return row.id;
}

const personId = (key: PersonKey) => idOf('person', 'email', PEOPLE[key].email);

interface Role {
  readonly id: string;
  readonly role: string;
  readonly mayEnd: boolean;
  readonly person: { readonly name: string };
}

async function rolesIn(speaker: Speaker, slug: string, ended = false): Promise<Role[]> {
  const { data, errors } = await ask<{ space: { roles: { nodes: Role[] } } }>(
    speaker,
    `query R($slug: String!, $ended: Boolean!) { space(slug: $slug) {
       roles(first: 100, ended: $ended) { nodes { id role mayEnd person { name } } } } }`,
    { slug, ended },
  );
  expect(errors).toEqual([]);
  return data?.space.roles.nodes ?? [];
}

async function installationRoles(speaker: Speaker): Promise<Role[]> {
  const { data } = await ask<{ installation: { roles: { nodes: Role[] } } }>(
    speaker,
    '{ installation { mayDo roles { nodes { id role mayEnd person { name } } } } }',
  );
  return data?.installation.roles.nodes ?? [];
}

const messageOf = (answer: { errors: readonly { message: string }[] }) => answer.errors[0]?.message;

describe('a space that is opened', () => {
  const input = {
    slug: 'heat-networks',
    title: 'Heat networks',
    goal: 'One network a town.',
    vision: 'Warm homes.',
    targetDate: LATER,
  };

  it('is opened only by the secretariat of the installation, who then keeps it', async () => {
    const refused = await unchangedBy(server.database.url, () =>
      Promise.all([people.seconded, people.sponsor].map((who) => mutate(who, 'createSpace', input))),
    );
    expect(refused.map(outcomeOf)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const opened = payloadOf<{ space: { slug: string; mayDo: string[] }; act: { sentence: string } }>(
      await mutate(people.secretariat, 'createSpace', input, 'space { slug } act { sentence }'),
    );
    expect(opened.act.sentence).toMatch(/opened the space “Heat networks”/u);
    const held = await rolesIn(people.secretariat, 'heat-networks');
    expect(held.map(({ role, person }) => [role, person.name])).toEqual([
      ['SECRETARIAT', PEOPLE.secretariat.name],
    ]);
  });

  it.each([
    ['the same address again', { ...input }, 'CONFLICT'],
    ['an address with capitals', { ...input, slug: 'Heat' }, 'INVALID'],
    ['an address that begins with a hyphen', { ...input, slug: '-heat' }, 'INVALID'],
    ['a target date that is past', { ...input, slug: 'heat', targetDate: '2020-01-01' }, 'INVALID'],
  ])('is refused with %s', async (_what, wrong, code) => {
    const answer = await unchangedBy(server.database.url, () =>
      mutate(people.secretariat, 'createSpace', wrong),
    );
    expect(outcomeOf(answer)).toBe(code);
  });

  it('is worded anew by its secretariat, but not its goal', async () => {
    const worded = await mutate<{ space: { title: string; vision: string; goal: string } }>(
      people.secretariat,
      'reviseSpace',
      {
        spaceId: await spaceId('heat-networks'),
        title: 'Heat networks for towns',
        vision: 'Warm homes for all.',
      },
      'space { title vision goal }',
    );
    expect(payloadOf(worded).space).toEqual({
      title: 'Heat networks for towns',
      vision: 'Warm homes for all.',
      goal: input.goal,
    });
    const goal = await mutate(people.secretariat, 'reviseSpace', {
      spaceId: await spaceId('heat-networks'),
      title: 'Heat',
      vision: 'Warm.',
      goal: 'Another goal.',
    });
    expect(outcomeOf(goal)).not.toBe('OK');
  });
});

async function spaceId(slug: string): Promise<string> {
  return (
    (await query<{ id: string }>(server.database.url, 'SELECT id FROM space WHERE slug = $1', [slug]))[0]
      ?.id ?? ''
  );
}

describe('roles', () => {
  it('are shown to those who have one in the space, and to nobody else', async () => {
    expect((await rolesIn(people.auditor, LIVING)).length).toBeGreaterThan(4);
    expect(await rolesIn(people.nature, 'heat-networks')).toEqual([]);
    expect(await rolesIn({ url: server.url, cookie: '' }, LIVING)).toEqual([]);
  });

  it('are given and ended from now on, and the person is told each time', async () => {
    const person = await personId('nature');
    const given = payloadOf<{ spaceRole: Role; act: { sentence: string } }>(
      await mutate(
        people.secretariat,
        'grantSpaceRole',
        { spaceId: living.spaceId, personId: person, role: 'AUDITOR' },
        'spaceRole { id role mayEnd person { name } } act { sentence }',
      ),
    );
    expect(given.spaceRole).toMatchObject({ role: 'AUDITOR', mayEnd: true });
    const again = await mutate(people.secretariat, 'grantSpaceRole', {
      spaceId: living.spaceId,
      personId: person,
      role: 'AUDITOR',
    });
    expect([outcomeOf(again), messageOf(again)]).toEqual([
      'CONFLICT',
      'They hold this role already. End it first to give it anew.',
    ]);
    payloadOf(await mutate(people.secretariat, 'endSpaceRole', { spaceRoleId: given.spaceRole.id }));
    const twice = await mutate(people.secretariat, 'endSpaceRole', { spaceRoleId: given.spaceRole.id });
    expect(outcomeOf(twice)).toBe('CONFLICT');
    expect((await rolesIn(people.secretariat, LIVING)).map(({ id }) => id)).not.toContain(given.spaceRole.id);
    expect((await rolesIn(people.secretariat, LIVING, true)).map(({ id }) => id)).toContain(
      given.spaceRole.id,
    );
    const told = await query(
      server.database.url,
      `SELECT 1 FROM notice WHERE person_id = $1 AND kind = 'role'`,
      [person],
    );
    expect(told).toHaveLength(2);
  });

  it('last in the installation: two of two secretariats who end each other leave one', async () => {
    const seconded = await personId('seconded');
    payloadOf(
      await mutate(people.secretariat, 'grantSpaceRole', { personId: seconded, role: 'SECRETARIAT' }),
    );
    const both = await installationRoles(people.secretariat);
    expect(both.map(({ person }) => person.name).toSorted()).toEqual(
      [PEOPLE.secretariat.name, PEOPLE.seconded.name].toSorted(),
    );
    const answers = await Promise.all([
      mutate(people.secretariat, 'endSpaceRole', { spaceRoleId: idFor(both, 'seconded') }),
      mutate(people.seconded, 'endSpaceRole', { spaceRoleId: idFor(both, 'secretariat') }),
    ]);
    expect(answers.map(outcomeOf).filter((outcome) => outcome === 'OK')).toHaveLength(1);
    const left = [
      ...(await installationRoles(people.secretariat)),
      ...(await installationRoles(people.seconded)),
    ];
    expect(left).toHaveLength(1);
  });

  const idFor = (roles: readonly Role[], key: PersonKey) =>
    roles.find(({ person }) => person.name === PEOPLE[key].name)?.id ?? '';

  it('of the last secretariat and of the sponsor are not ended by the secretariat', async () => {
    const [only] = await rolesIn(people.secretariat, 'heat-networks');
    const sponsor = (await rolesIn(people.secretariat, LIVING)).find(({ role }) => role === 'SPONSOR');
    const answers = await unchangedBy(server.database.url, () =>
      Promise.all(
        [only, sponsor].map((role) =>
          mutate(people.secretariat, 'endSpaceRole', { spaceRoleId: role?.id ?? '' }),
        ),
      ),
    );
    expect(answers.map(outcomeOf)).toEqual(['CONFLICT', 'CONFLICT']);
    expect(answers.map(messageOf)).toEqual([
      'This is the last secretariat. Give the role to somebody else first, then end this one.',
      'Who sponsors a space is for government to change, not for its secretariat.',
    ]);
  });
});

describe('an organisation that leaves', () => {
  it('takes its seats and roles with it, with a reason; what it said stays', async () => {
    const organisationId = await idOf('organisation', 'slug', 'nature-trust');
    const seats = () =>
      query(
        server.database.url,
        `SELECT 1 FROM membership WHERE organisation_id = $1 AND space_id = $2
           AND (until IS NULL OR until >= (now() AT TIME ZONE 'UTC')::date)`,
        [organisationId, living.spaceId],
      );
    const said = () =>
      query(server.database.url, 'SELECT 1 FROM position WHERE organisation_id = $1', [organisationId]);
    const before = await said();
    expect(await seats()).not.toEqual([]);
    const input = { spaceId: living.spaceId, organisationId, reason: 'It has merged with another.' };
    const { act } = payloadOf<{ act: { sentence: string } }>(
      await mutate(people.secretariat, 'removeOrganisation', input, 'act { sentence }'),
    );
    expect(act.sentence).toMatch(/Nature Trust no longer takes part/u);
    expect(await seats()).toEqual([]);
    expect(await said()).toEqual(before);
    const group = await ask(people.nature, `{ taskGroup(id: "${living.fabric.groupId}") { id } }`);
    expect(outcomeOf(group)).toBe('NOT_FOUND');
    expect(outcomeOf(await mutate(people.secretariat, 'removeOrganisation', input))).toBe('NOT_FOUND');
    const { spaceId: space, organisationId: organisation } = input;
    const back = { spaceId: space, organisationId: organisation };
    expect(outcomeOf(await mutate(people.secretariat, 'admitOrganisation', back))).toBe('OK');
    expect(outcomeOf(await mutate(people.secretariat, 'admitOrganisation', back))).toBe('CONFLICT');
  });
});

describe('a space that is closed', () => {
  it('is closed by its sponsor alone, with how it ended; everything in it is read-only and can be read', async () => {
    const input = { spaceId: living.spaceId, ending: 'The goal was reached.' };
    expect(outcomeOf(await mutate(people.secretariat, 'closeSpace', input))).toBe('FORBIDDEN');
    const { space } = payloadOf<{ space: { status: string; ending: string; mayDo: string[] } }>(
      await mutate(people.sponsor, 'closeSpace', input, 'space { status ending mayDo }'),
    );
    expect(space).toEqual({ status: 'CLOSED', ending: input.ending, mayDo: [] });
    const person = await personId('nature');
    const attempts: [string, Record<string, unknown>][] = [
      ['reviseSpace', { spaceId: living.spaceId, title: 'Again', vision: 'Again.' }],
      ['grantSpaceRole', { spaceId: living.spaceId, personId: person, role: 'AUDITOR' }],
      ['endSpaceRole', { spaceRoleId: living.observing.spaceRoleId }],
      ['setMilestone', { spaceId: living.spaceId, title: 'Again', dueDate: LATER }],
      ['reportMilestone', { milestoneId: living.milestoneId, status: 'GREEN', note: 'Again.' }],
      [
        'removeOrganisation',
        { spaceId: living.spaceId, organisationId: living.observing.organisationId, reason: 'Again.' },
      ],
      ['createTaskGroup', { spaceSlug: LIVING, title: 'Again', purpose: 'A.', termsOfReference: 'A.' }],
      ['createDraft', { taskGroupId: living.fabric.groupId, title: 'Again' }],
    ];
    const outcomes = await unchangedBy(server.database.url, () =>
      Promise.all(
        attempts.map(async ([name, each]) => [name, outcomeOf(await mutate(people.secretariat, name, each))]),
      ),
    );
    expect(outcomes).toEqual(attempts.map(([name]) => [name, 'CONFLICT']));
    const read = await ask<{ acts: { totalCount: number } }>(
      people.builders,
      `{ acts(spaceSlug: "${LIVING}") { totalCount } }`,
    );
    expect(read.data?.acts.totalCount).toBeGreaterThan(20);
  });
});
