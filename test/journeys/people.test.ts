import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, publicAt, type Speaker, signedInAll } from '../support/people.js';
import { organisationId, personId } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const WHO = ['secretariat', 'nature', 'builders', 'respondent', 'facilitator'] as const;

let server: DemonstrationServer;
let people: Record<(typeof WHO)[number], Speaker>;
let nobody: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer();
  people = await signedInAll(server.url, WHO);
  nobody = publicAt(server.url);
});

interface Named {
  readonly name: string;
}

async function organisations(speaker: Speaker, filter: object = {}, more = ''): Promise<string[]> {
  const answer = await ask<{ organisations: { nodes: Named[] } }>(
    speaker,
    `query O($filter: OrganisationFilter) { organisations(filter: $filter ${more}) { nodes { name } } }`,
    { filter },
  );
  return answer.data?.organisations.nodes.map(({ name }) => name) ?? [];
}

async function listed(speaker: Speaker, filter: object = {}): Promise<{ names: string[]; total: number }> {
  const answer = await ask<{ people: { totalCount: number; nodes: Named[] } }>(
    speaker,
    'query P($filter: PeopleFilter) { people(filter: $filter, first: 100) { totalCount nodes { name } } }',
    { filter },
  );
  const found = answer.data?.people;
  return { names: found?.nodes.map(({ name }) => name) ?? [], total: found?.totalCount ?? -1 };
}

const person = (email: string) => personId(server.database.url, email);
const organisation = (slug: string) => organisationId(server.database.url, slug);

describe('the directory of organisations', () => {
  it('is public, and narrowed by name, sector, kind and space, and pages', async () => {
    expect(await organisations(nobody)).toHaveLength(9);
    expect(await organisations(nobody, { search: 'TRUST' })).toEqual(['Nature Trust']);
    expect(await organisations(nobody, { search: '%' })).toEqual([]);
    expect(await organisations(nobody, { kind: 'CHARITY' })).toEqual(['Nature Trust']);
    expect(await organisations(nobody, { sectorKey: 'central-government', spaceSlug: LIVING })).toEqual([
      'Energy Department',
      'Housing Department',
    ]);
    const first = await ask<{ organisations: { pageInfo: { endCursor: string } } }>(
      nobody,
      '{ organisations(first: 8) { pageInfo { endCursor } } }',
    );
    const cursor = first.data?.organisations.pageInfo.endCursor ?? '';
    expect(await organisations(nobody, {}, `, first: 8, after: "${cursor}"`)).toEqual([
      'Standards and Warranty Body',
    ]);
    expect(await organisations(nobody, {}, ', sort: NEWEST')).toHaveLength(9);
  });

  it('names an organisation’s people and secondments to those alone who may know of them', async () => {
    const ask1 = async (speaker: Speaker, slug: string) => {
      const ties = '{ totalCount nodes { kind person { name } lentTo { slug } fundedBy { slug } } }';
      const answer = await ask<{ organisation: unknown }>(
        speaker,
        `query O($slug: String!) { organisation(slug: $slug) {
           people ${ties} secondmentsOut ${ties} secondmentsIn ${ties}
           spaces { slug } taskGroups { title } interests { what } } }`,
        { slug },
      );
      return answer.data?.organisation;
    };
    const tie = {
      kind: 'REPRESENTING',
      person: { name: 'Member, Energy Suppliers Group' },
      lentTo: null,
      fundedBy: null,
    };
    const none = { totalCount: 0, nodes: [] };
    expect(await ask1(people.nature, 'energy-suppliers-group')).toMatchObject({
      people: { totalCount: 1, nodes: [tie] },
      secondmentsOut: {
        totalCount: 1,
        nodes: [
          {
            kind: 'SECONDED',
            person: { name: 'Analyst on secondment, Energy Suppliers Group' },
            lentTo: { slug: 'shared-space-secretariat' },
            fundedBy: { slug: 'energy-suppliers-group' },
          },
        ],
      },
      secondmentsIn: none,
      spaces: expect.arrayContaining([{ slug: LIVING }]),
      taskGroups: expect.arrayContaining([{ title: 'Fabric standard' }]),
    });
    for (const speaker of [nobody, people.respondent]) {
      expect(await ask1(speaker, 'home-builders-association')).toMatchObject({
        people: none,
        secondmentsOut: none,
        taskGroups: [],
        interests: [],
      });
    }
  });
});

describe('an organisation', () => {
  const added = {
    slug: 'heat-network-users',
    name: 'Heat Network Users',
    sector: { key: 'consumers', name: 'Consumers' },
    kind: 'COMMUNITY_GROUP',
    sizeBand: 'MICRO',
    description: 'Speaks for households on heat networks.',
  };

  it('is added by the secretariat, and its address and web address are checked', async () => {
    const wrong = await unchangedBy(server.database.url, () =>
      Promise.all(
        [
          { ...added, slug: 'Heat Network' },
          { ...added, slug: 'nature-trust' },
          { ...added, webAddress: 'javascript:alert(1)' },
          { ...added, contactAddress: 'nobody' },
        ].map(async (input) => {
          const { errors } = await mutate(people.secretariat, 'createOrganisation', input);
          return `${errors[0]?.extensions?.code} ${errors[0]?.extensions?.field}`;
        }),
      ),
    );
    expect(wrong).toEqual(['INVALID slug', 'CONFLICT slug', 'INVALID webAddress', 'INVALID contactAddress']);
    const made = await mutate(
      people.secretariat,
      'createOrganisation',
      added,
      'organisation { name kind sizeBand illustrative sector { name } }',
    );
    expect(payloadOf(made)).toEqual({
      organisation: {
        name: 'Heat Network Users',
        kind: 'COMMUNITY_GROUP',
        sizeBand: 'MICRO',
        illustrative: false,
        sector: { name: 'Consumers' },
      },
    });
  });

  it('is corrected by the secretariat, and a sector that is there keeps its name', async () => {
    const { slug: _slug, description: _description, ...kept } = added;
    const input = {
      ...kept,
      organisationId: await organisation('heat-network-users'),
      sector: { key: 'consumers', name: 'Somebody else' },
      sizeBand: 'LARGE',
    };
    expect(outcomeOf(await mutate(people.builders, 'updateOrganisation', input))).toBe('FORBIDDEN');
    const updated = await mutate(
      people.secretariat,
      'updateOrganisation',
      input,
      'organisation { sizeBand sector { name } }',
    );
    expect(payloadOf(updated)).toEqual({
      organisation: { sizeBand: 'LARGE', sector: { name: 'Consumers' } },
    });
  });

  it('says itself what it is, by who represents it', async () => {
    const input = {
      organisationId: await organisation('nature-trust'),
      description: 'For wildlife, everywhere.',
      webAddress: 'https://nature.example/about',
      contactAddress: 'hello@nature.example',
    };
    expect(outcomeOf(await mutate(people.builders, 'describeOrganisation', input))).toBe('FORBIDDEN');
    const said = await mutate(
      people.nature,
      'describeOrganisation',
      input,
      'organisation { description webAddress contactAddress }',
    );
    expect(payloadOf(said)).toMatchObject({
      organisation: { webAddress: 'https://nature.example/about', contactAddress: 'hello@nature.example' },
    });
  });
});

describe('the directory of people', () => {
  it('is for those who have a role, and shows and counts whom they share a space with', async () => {
    for (const speaker of [nobody]) expect(await listed(speaker)).toEqual({ names: [], total: 0 });
    expect(await listed(people.respondent)).toEqual({ names: ['Member of the public'], total: 1 });
    const { names, total } = await listed(people.nature);
    expect(total).toBe(names.length);
    expect(names).toContain('Independent auditor');
    expect(names).not.toContain('Member of the public');
    expect((await listed(people.secretariat)).names).toContain('Member of the public');
  });

  it('is narrowed by name, sector, kind, organisation and space', async () => {
    expect((await listed(people.nature, { search: 'analyst' })).names).toEqual([
      'Analyst on secondment, Energy Suppliers Group',
    ]);
    expect((await listed(people.nature, { organisationSlug: 'shared-space-secretariat' })).names).toEqual([
      'Analyst on secondment, Energy Suppliers Group',
      'Facilitator, Shared Space Secretariat',
      'Secretary, Shared Space Secretariat',
    ]);
    expect((await listed(people.nature, { kind: 'CHARITY', spaceSlug: LIVING })).names).toEqual([
      'Member, Nature Trust',
    ]);
    expect((await listed(people.nature, { sectorKey: 'no-such-sector' })).names).toEqual([]);
  });

  it('shows a person’s roles and ties, and the address to the person and the secretariat alone', async () => {
    const id = await person('member@nature.example');
    const look = async (speaker: Speaker) => {
      const answer = await ask<{ person: { email: string | null; roles: { role: string }[] } | null }>(
        speaker,
        `query P($id: ID!) { person(id: $id) { name email affiliations { kind }
           roles { role space { slug } taskGroup { title } organisation { slug } } } }`,
        { id },
      );
      return {
        outcome: outcomeOf(answer),
        email: answer.data?.person?.email,
        roles: answer.data?.person?.roles,
      };
    };
    expect(await look(people.builders)).toMatchObject({
      outcome: 'OK',
      email: null,
      roles: expect.arrayContaining([
        {
          role: 'MEMBER',
          space: { slug: LIVING },
          taskGroup: { title: 'Fabric standard' },
          organisation: { slug: 'nature-trust' },
        },
      ]),
    });
    expect((await look(people.nature)).email).toBe('member@nature.example');
    expect((await look(people.secretariat)).email).toBe('member@nature.example');
    expect((await look(people.facilitator)).email).toBeNull();
    expect((await look(people.respondent)).outcome).toBe('NOT_FOUND');
    expect((await look(nobody)).outcome).toBe('NOT_FOUND');
  });

  it('tells of a person who is met elsewhere only the name', async () => {
    const answer = await ask<{ space: { milestones: { reports: { person: { affiliations: [] } }[] }[] } }>(
      nobody,
      `{ space(slug: "${LIVING}") { milestones { reports { person { name email affiliations { kind } roles { role }
           interests { what } } } } } }`,
    );
    const met =
      answer.data?.space.milestones.flatMap(({ reports }) => reports.map((each) => each.person)) ?? [];
    expect(met.length).toBeGreaterThan(0);
    for (const each of met)
      expect(each).toMatchObject({ email: null, affiliations: [], roles: [], interests: [] });
  });
});
