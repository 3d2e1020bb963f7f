import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { lettersOf, letterTo } from '../support/letters.js';
import {
  type DemonstrationSpace,
  demonstrationSpace,
  LIVING,
  openDecisionOf,
} from '../support/living-space.js';
import {
  ask,
  mutate,
  outcomeOf,
  payloadOf,
  read,
  type Speaker,
  signedIn,
  signedInAll,
} from '../support/people.js';
import { openAndRead, openRaw } from '../support/raw-socket.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { until } from '../support/until.js';

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<'secretariat' | 'suppliers' | 'councils' | 'seconded' | 'builders' | 'auditor', Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, [
    'secretariat',
    'suppliers',
    'councils',
    'seconded',
    'builders',
    'auditor',
  ]);
});

interface Tie {
  readonly id: string;
  readonly kind: string;
  readonly until: string | null;
  readonly endedAt: string | null;
  readonly organisation: { readonly slug: string };
  readonly lentTo: { readonly slug: string } | null;
}

const TIES = 'id affiliations { id kind until endedAt organisation { slug } lentTo { slug } }';

async function me(speaker: Speaker): Promise<{ id: string; affiliations: Tie[]; roles: string[] }> {
  const answer = await ask<{
    viewer: { person: { id: string; affiliations: Tie[] }; roles: { role: string }[] };
  }>(speaker, `{ viewer { person { ${TIES} } roles(spaceSlug: "${LIVING}") { role } } }`);
  if (!answer.data) throw new Error('Nobody is signed in.');
  const { person, roles } = answer.data.viewer;
  return { ...person, roles: roles.map(({ role }) => role) };
}

async function organisationId(slug: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    server.database.url,
    'SELECT id FROM organisation WHERE slug = $1',
    [slug],
  );
  return row?.id ?? '';
}

/** What somebody still reaches of the space: by reading, by acting, and at the sync door. */
async function reached(speaker: Speaker): Promise<string[]> {
  const reads = [
    `{ taskGroup(id: "${living.fabric.groupId}") { id } }`,
    `{ draft(id: "${living.fabric.draftId}") { id } }`,
    `{ decision(id: "${openDecisionOf(living)}") { id } }`,
  ];
  const read = await Promise.all(reads.map((text) => ask(speaker, text)));
  const position = await mutate(speaker, 'takePosition', {
    decisionId: openDecisionOf(living),
    versionSha256: living.fabric.sha256,
    answer: 'RECUSED',
  });
  const socket = await openRaw(speaker, living.fabric.draftId).closed;
  return [...read.map(outcomeOf), outcomeOf(position), String(socket)];
}

const NOTHING = ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', '4404'];

describe('an affiliation', () => {
  it('that is ended takes with it what rested on it, on every door, and an open socket too', async () => {
    const { affiliations, roles } = await me(people.suppliers);
    expect(roles).toContain('MEMBER');
    expect(affiliations).toMatchObject([
      { kind: 'REPRESENTING', organisation: { slug: 'energy-suppliers-group' } },
    ]);
    const open = await openAndRead(people.suppliers, living.fabric.draftId);
    const ended = await mutate(
      people.secretariat,
      'endAffiliation',
      { affiliationId: affiliations[0]?.id },
      'act { sentence }',
    );
    expect(payloadOf(ended)).toEqual({
      act: {
        sentence:
          'Secretary, Shared Space Secretariat ended what ties Member, Energy Suppliers Group to Energy Suppliers Group, at once.',
      },
    });
    expect(await open.closed).toBe(4403);
    expect((await me(people.suppliers)).roles).toEqual([]);
    expect(await unchangedBy(server.database.url, () => reached(people.suppliers))).toEqual(NOTHING);
  });

  it('is recorded again, and all is as before', async () => {
    const { id } = await me(people.suppliers);
    const input = {
      personId: id,
      organisationId: await organisationId('energy-suppliers-group'),
      kind: 'REPRESENTING',
      from: '2020-01-01',
    };
    payloadOf(await mutate(people.secretariat, 'recordAffiliation', input));
    expect((await me(people.suppliers)).roles).toContain('MEMBER');
    const again = await mutate(people.secretariat, 'recordAffiliation', input);
    expect(again.errors).toMatchObject([
      { message: /is recorded so for Energy Suppliers Group already/u, extensions: { code: 'CONFLICT' } },
    ]);
  });

  it('counts to the end of its last day and not on the next', async () => {
    const { id } = await me(people.councils);
    const until = (day: string) =>
      query(server.database.url, `UPDATE affiliation SET until = ${day} WHERE person_id = $1`, [id]);
    await until("(now() AT TIME ZONE 'UTC')::date");
    expect((await me(people.councils)).roles).toContain('MEMBER');
    await until("(now() AT TIME ZONE 'UTC')::date - 1");
    expect((await me(people.councils)).roles).toEqual([]);
    expect(await reached(people.councils)).toEqual(NOTHING);
  });

  it('is put to an end that is still to come, and never put off', async () => {
    const { affiliations } = await me(people.builders);
    const affiliationId = affiliations[0]?.id ?? '';
    const end = (lastDay: string | null) =>
      mutate<{ person: { affiliations: Tie[] } }>(
        people.secretariat,
        'endAffiliation',
        { affiliationId, lastDay },
        `person { ${TIES} }`,
      );
    const dated = payloadOf(await end('2999-12-31'));
    expect(dated.person.affiliations).toMatchObject([{ until: '2999-12-31', endedAt: null }]);
    expect((await me(people.builders)).roles).toContain('CO_CHAIR');
    const refused = await unchangedBy(server.database.url, async () => [
      await end('3000-01-01'),
      await end('2001-01-01'),
    ]);
    expect(refused.map(({ errors }) => errors[0]?.extensions)).toMatchObject([
      { code: 'INVALID', field: 'lastDay' },
      { code: 'INVALID', field: 'lastDay' },
    ]);
  });

  it('is told to the person, with the page where they see it', async () => {
    const { id } = await me(people.suppliers);
    const told = await query<{ path: string; kind: string }>(
      server.database.url,
      `SELECT notice.path, act.kind FROM notice JOIN act ON act.id = act_id
       WHERE person_id = $1 AND act.kind LIKE 'affiliation.%' ORDER BY at DESC LIMIT 2`,
      [id],
    );
    expect(told).toEqual([
      { path: `/people/${id}`, kind: 'affiliation.record' },
      { path: `/people/${id}`, kind: 'affiliation.end' },
    ]);
  });
});

describe('a secondment', () => {
  it('lets the secondee speak for the body they are lent to, while it lasts', async () => {
    const { affiliations, roles } = await me(people.seconded);
    expect(roles).toEqual(['SECRETARIAT']);
    expect(affiliations).toMatchObject([
      {
        kind: 'SECONDED',
        organisation: { slug: 'energy-suppliers-group' },
        lentTo: { slug: 'shared-space-secretariat' },
      },
    ]);
    payloadOf(await mutate(people.secretariat, 'endAffiliation', { affiliationId: affiliations[0]?.id }));
    expect((await me(people.seconded)).roles).toEqual([]);
    expect(await reached(people.seconded)).toEqual(NOTHING);
  });

  it('does not go together with acting for the body that lends', async () => {
    const { id } = await me(people.builders);
    const secondment = {
      personId: id,
      organisationId: await organisationId('home-builders-association'),
      kind: 'SECONDED',
      lentToId: await organisationId('shared-space-secretariat'),
      fundedById: await organisationId('housing-department'),
      from: '2027-01-01',
    };
    const outcomes = await unchangedBy(server.database.url, () =>
      Promise.all(
        [
          secondment,
          { ...secondment, lentToId: null },
          { ...secondment, lentToId: secondment.organisationId },
          { ...secondment, kind: 'EMPLOYED', lentToId: null },
          { ...secondment, until: '2026-12-31' },
          { ...secondment, lentToId: 'nobody' },
          { ...secondment, personId: '00000000-0000-4000-8000-000000000000' },
        ].map(async (input) => {
          const { errors } = await mutate(people.secretariat, 'recordAffiliation', input);
          return `${errors[0]?.extensions?.code} ${errors[0]?.extensions?.field ?? ''}`.trim();
        }),
      ),
    );
    expect(outcomes).toEqual([
      'CONFLICT',
      'INVALID lentToId',
      'INVALID lentToId',
      'INVALID fundedById',
      'INVALID until',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
  });
});

describe('a substitute', () => {
  const today = () => new Date().toISOString().slice(0, 10);
  let place: { id: string; member: string };
  let alternate: Speaker;

  const name = (speaker: Speaker, input: Record<string, unknown>) =>
    mutate<{ taskGroup: { substitutions: { id: string }[] } }>(
      speaker,
      'nameSubstitute',
      input,
      'taskGroup { substitutions { id } }',
    );
  /** How the member's place is shown on the list of the group's people. */
  const shown = async () => {
    const answer = await ask<{
      taskGroup: {
        memberships: { nodes: { id: string; speaksAs: string | null }[] };
        substitutions: { inForce: boolean; member: { name: string }; substitute: { name: string } }[];
      };
    }>(
      people.secretariat,
      `query G($id: ID!) { taskGroup(id: $id) { memberships { nodes { id speaksAs } }
         substitutions { inForce member { name } substitute { name } } } }`,
      { id: living.compliance.groupId },
    );
    const group = answer.data?.taskGroup;
    return {
      speaksAs: group?.memberships.nodes.find(({ id }) => id === place.id)?.speaksAs,
      substitutions: group?.substitutions,
    };
  };

  beforeAll(async () => {
    alternate = await signedIn(server.url, 'alternate');
    const [row] = await query<{ id: string; person_id: string }>(
      server.database.url,
      `SELECT membership.id, person_id FROM membership JOIN person ON person.id = person_id
       WHERE group_id = $1 AND email = 'member@suppliers.example'`,
      [living.compliance.groupId],
    );
    place = { id: row?.id ?? '', member: row?.person_id ?? '' };
  });

  it('is named by who represents the organisation, and by nobody else in the group', async () => {
    const input = {
      membershipId: place.id,
      substituteId: (await me(alternate)).id,
      from: today(),
      until: '2999-01-31',
    };
    const { url } = server.database;
    expect(await unchangedBy(url, async () => outcomeOf(await name(people.builders, input)))).toBe(
      'FORBIDDEN',
    );
    expect(await unchangedBy(url, async () => outcomeOf(await name(alternate, input)))).toBe('NOT_FOUND');
    expect(await shown()).toEqual({ speaksAs: 'MEMBER', substitutions: [] });
    payloadOf(await name(people.suppliers, input));
    expect(await shown()).toEqual({
      speaksAs: null,
      substitutions: [
        {
          inForce: true,
          member: { name: 'Member, Energy Suppliers Group' },
          substitute: { name: 'Alternate, Councils Association' },
        },
      ],
    });
    const again = await name(people.suppliers, input);
    expect(outcomeOf(again)).toBe('CONFLICT');
    const twice = await name(people.suppliers, {
      ...input,
      substituteId: (await me(people.builders)).id,
      from: '2999-03-01',
      until: '2999-03-02',
    });
    expect(twice.errors).toMatchObject([{ message: /cannot speak twice/u }]);
    const substitute = await letterTo(server, PEOPLE.alternate.email, 'substitution.standsIn');
    expect(substitute.subject).toBe('You are to speak for Energy Suppliers Group in “Carbon compliance”');
    expect(substitute.text).toContain(`Your first day is ${today()}, your last day 2999-01-31.`);
    expect(substitute.path).toBe(`/spaces/${LIVING}/groups/${living.compliance.groupId}`);
    const member = await letterTo(server, PEOPLE.suppliers.email, 'substitution.isReplaced');
    expect(member.subject).toContain(PEOPLE.alternate.name);
  });

  it('speaks for the organisation while the member looks on, and the position says in whose place', async () => {
    const opened = await mutate<{ decision: { id: string } }>(
      people.builders,
      'openDecision',
      { versionId: living.compliance.versionId, question: 'Do we agree?', rule: 'CONSENT' },
      'decision { id }',
    );
    const decisionId = payloadOf(opened).decision.id;
    const position = async (speaker: Speaker) => ({
      decisionId,
      versionSha256: await read(speaker, living.compliance.versionId),
      answer: 'AGREE',
    });
    expect(outcomeOf(await mutate(people.suppliers, 'takePosition', await position(people.suppliers)))).toBe(
      'FORBIDDEN',
    );
    const taken = await mutate(
      alternate,
      'takePosition',
      await position(alternate),
      'position { spokeAs person { name } inPlaceOf { name } organisation { slug } } act { sentence }',
    );
    expect(payloadOf(taken)).toMatchObject({
      position: {
        spokeAs: 'SUBSTITUTE',
        person: { name: 'Alternate, Councils Association' },
        inPlaceOf: { name: 'Member, Energy Suppliers Group' },
        organisation: { slug: 'energy-suppliers-group' },
      },
      act: { sentence: expect.stringContaining('(for Energy Suppliers Group)') },
    });
  });

  it('is nobody in the group once it is ended, and the member speaks again', async () => {
    const [row] = await query<{ id: string }>(
      server.database.url,
      'SELECT id FROM substitution WHERE membership_id = $1',
      [place.id],
    );
    payloadOf(await mutate(people.suppliers, 'endSubstitution', { substitutionId: row?.id }));
    expect(await shown()).toEqual({ speaksAs: 'MEMBER', substitutions: [] });
    expect((await me(alternate)).roles).toEqual([]);
    expect((await me(people.suppliers)).roles).toContain('MEMBER');
    const substitute = await letterTo(server, PEOPLE.alternate.email, 'substitution.standsInNoMore');
    expect(substitute.text).toContain(`in place of ${PEOPLE.suppliers.name}`);
    const member = await letterTo(server, PEOPLE.suppliers.email, 'substitution.speaksAgain');
    expect(member.text).toContain(`${PEOPLE.alternate.name} no longer speaks in your place`);
  });

  it('named for a time to come is told by letter, and sees nothing of the group before it', async () => {
    const { id } = await me(alternate);
    const days = { from: '2998-02-01', until: '2998-02-28' };
    payloadOf(await name(people.suppliers, { membershipId: place.id, substituteId: id, ...days }));
    expect((await shown()).speaksAs).toBe('MEMBER');
    expect((await me(alternate)).roles).toEqual([]);
    const group = await ask(alternate, `{ taskGroup(id: "${living.compliance.groupId}") { id } }`);
    expect(outcomeOf(group)).toBe('NOT_FOUND');
    await until('the letter', async () =>
      (await lettersOf(server)).some(
        ({ kind, text }) => kind === 'substitution.standsIn' && text.includes(days.from),
      ),
    );
    const overlapping = { from: '2998-02-28', until: '2998-03-01' };
    const again = await name(people.suppliers, { membershipId: place.id, substituteId: id, ...overlapping });
    expect(again.errors).toMatchObject([{ message: /in that time already/u }]);
  });
});

it('a role held for nobody rests on no affiliation', async () => {
  const { affiliations, roles } = await me(await signedIn(server.url, 'auditor'));
  expect(affiliations).toEqual([]);
  expect(roles).toEqual(['AUDITOR']);
});
