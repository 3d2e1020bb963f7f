import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';

import {
  type DemonstrationSpace,
  demonstrationSpace,
  LIVING,
  openDecisionOf,
} from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedIn, signedInAll } from '../support/people.js';
import { openAndRead, openRaw } from '../support/raw-socket.js';
import { me, TIES, type Tie } from '../support/self.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

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

it('a role held for nobody rests on no affiliation', async () => {
  const { affiliations, roles } = await me(await signedIn(server.url, 'auditor'));
  expect(affiliations).toEqual([]);
  expect(roles).toEqual(['AUDITOR']);
});
