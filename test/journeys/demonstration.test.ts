import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { CONSULTATIONS, type Consultation, day, type Named, shown } from '../support/demonstration-reads.js';
import { LIVING, RECORD } from '../support/living-space.js';
import { type Speaker, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';

interface Definition {
  readonly term: string;
  readonly ordinal: number;
  readonly status: string;
  readonly parent: { readonly term: string } | null;
  readonly agreedVersion: { readonly sha256: string } | null;
  readonly figures: readonly { readonly value: string; readonly unit: string; readonly scope: string }[];
}

let server: DemonstrationServer;
let secretary: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer();
  secretary = await signedIn(server.url, 'secretariat');
});

const ORGANISATIONS = [
  ['Housing Department', 'Central government'],
  ['Energy Department', 'Central government'],
  ['Councils Association', 'Local government'],
  ['Home Builders Association', 'House-building'],
  ['Standards and Warranty Body', 'Standards and warranty'],
  ['Energy Suppliers Group', 'Energy supply'],
  ['Green Building Forum', 'Environment and civil society'],
  ['Nature Trust', 'Environment and civil society'],
  ['Shared Space Secretariat', 'Secretariat'],
];

describe('the record', () => {
  it('has the goal, its dates, and how it ended', async () => {
    const { space } = await shown<{ space: Record<string, unknown> }>(
      secretary,
      `query S($slug: String!) { space(slug: $slug) { title goal targetDate status closedAt openedAt illustrative ending mayDo } }`,
      { slug: RECORD },
    );
    expect(space).toMatchObject({
      title: 'Zero carbon new homes by 2016',
      goal: 'All new homes in England are zero carbon by 2016.',
      targetDate: '2016-12-31',
      status: 'CLOSED',
      closedAt: expect.stringMatching(/^2016-03-31T/u),
      openedAt: expect.stringMatching(/^2008-07-01T/u),
      illustrative: false,
      ending: expect.stringMatching(/July 2015.*31 March 2016/u),
      mayDo: [],
    });
  });

  it.each([RECORD, LIVING])('%s has the nine illustrative organisations and no other', async (slug) => {
    const { space } = await shown<{
      space: { organisations: { nodes: (Named & { sector: Named; illustrative: boolean })[] } };
    }>(
      secretary,
      'query O($slug: String!) { space(slug: $slug) { organisations(first: 100) { nodes { name illustrative sector { name } } } } }',
      { slug },
    );
    const { nodes } = space.organisations;
    expect(nodes.map(({ name, sector }) => [name, sector.name]).toSorted()).toEqual(ORGANISATIONS.toSorted());
    expect(nodes.every(({ illustrative }) => illustrative)).toBe(true);
  });

  it('names people by their role, of their organisation', async () => {
    const people = await query<{ email: string; name: string }>(
      server.database.url,
      'SELECT email, name FROM person WHERE demonstration ORDER BY email',
    );
    expect(people).toEqual(
      Object.values(PEOPLE)
        .map(({ email, name }) => ({ email, name }))
        .toSorted((a, b) => (a.email < b.email ? -1 : 1)),
    );
    expect(people).toHaveLength(15);
    const roles =
      /^(?:Secretary|Facilitator|Sponsor|Observer|Co-chair|Member|Alternate|Analyst|Independent auditor)\b/u;
    expect(people.filter(({ name }) => !roles.test(name))).toEqual([]);
  });

  it('has three task groups, and the timeline with its statuses', async () => {
    const { space } = await shown<{
      space: {
        taskGroups: { nodes: { title: string }[] };
        milestones: {
          title: string;
          dueDate: string;
          reports: { status: string; reportedAt: string; done: boolean }[];
        }[];
      };
    }>(
      secretary,
      `query T($slug: String!) { space(slug: $slug) {
         taskGroups { nodes { title } } milestones { title dueDate reports { status reportedAt done } }
       } }`,
      { slug: RECORD },
    );
    expect(space.taskGroups.nodes.map(({ title }) => title).toSorted()).toEqual([
      'Allowable solutions',
      'Carbon compliance',
      'Fabric energy efficiency',
    ]);
    const line = space.milestones.map(({ title, dueDate, reports }) => [
      title,
      dueDate,
      ...reports.map(({ status, reportedAt, done }) => `${day(reportedAt)} ${status}${done ? ' done' : ''}`),
    ]);
    expect(line).toEqual([
      ['Fabric energy efficiency standard defined', '2009-12-31', '2009-11-24 GREEN done'],
      ['Building regulations: 25 % better than 2006', '2010-12-31', '2010-12-13 GREEN done'],
      ['Carbon compliance limit recommended', '2011-02-28', '2011-02-21 GREEN done'],
      ['Framework for allowable solutions in place', '2012-12-31', '2012-05-21 RED'],
      ['Building regulations: 44 % better than 2006', '2013-12-31', '2012-05-21 AMBER'],
      ['All new homes zero carbon', '2016-12-31', '2015-07-13 RED', '2012-05-21 AMBER_RED'],
    ]);
  });

  it('has the definition in three tiers, agreed, with its figures', async () => {
    const { definitions } = await shown<{ definitions: { nodes: Definition[] } }>(
      secretary,
      `query D($slug: String!) { definitions(spaceSlug: $slug) { nodes { term ordinal status
         parent { term } agreedVersion { sha256 } figures { value unit scope } } } }`,
      { slug: RECORD },
    );
    const all = definitions.nodes;
    expect(all.filter(({ parent }) => parent === null).map(({ term }) => term)).toEqual(['Zero carbon home']);
    const tiers = all.filter(({ parent }) => parent?.term === 'Zero carbon home');
    expect(tiers.toSorted((a, b) => a.ordinal - b.ordinal).map(({ term }) => term)).toEqual([
      'Fabric energy efficiency',
      'Carbon compliance',
      'Allowable solutions',
    ]);
    expect(
      all.map(({ status, agreedVersion }) => status === 'AGREED' && agreedVersion !== null),
    ).not.toContain(false);
    const figures = (term: string) =>
      tiers
        .find((tier) => tier.term === term)
        ?.figures.map(({ value, unit, scope }) => `${value} ${unit}: ${scope}`);
    expect(figures('Fabric energy efficiency')).toEqual([
      expect.stringMatching(/^39 kWh\/m2\/year: .*mid-terrace/iu),
      expect.stringMatching(/^46 kWh\/m2\/year: .*end-terrace, semi-detached.*detached/iu),
    ]);
    expect(figures('Carbon compliance')).toEqual([
      '10 kg CO2(eq)/m2/year: Detached houses',
      '11 kg CO2(eq)/m2/year: Attached houses',
      '14 kg CO2(eq)/m2/year: Low-rise apartment blocks (four storeys and below)',
    ]);
  });

  it('has a closed consultation in which every part is told what was done', async () => {
    const { consultations } = await shown<{ consultations: { nodes: Consultation[] } }>(
      secretary,
      CONSULTATIONS,
      {
        slug: RECORD,
      },
    );
    const [consultation, ...others] = consultations.nodes;
    expect(others).toEqual([]);
    expect(consultation?.introduction).toContain('450');
    const [round] = consultation?.rounds ?? [];
    expect(round?.status).toBe('CLOSED');
    const parts = round?.responses.nodes.flatMap(({ answers, comments }) => [...answers, ...comments]) ?? [];
    expect(parts).toHaveLength(5);
    expect(parts.filter(({ disposition }) => disposition === null)).toEqual([]);
  });

  it('lets nothing happen after its end, and nothing that is not told by illustrative organisations', async () => {
    const [last] = await query<{ kind: string; at: Date }>(
      server.database.url,
      'SELECT act.kind, act.at FROM act JOIN space ON space.id = act.space_id WHERE slug = $1 ORDER BY at DESC LIMIT 1',
      [RECORD],
    );
    expect(last).toMatchObject({ kind: 'space.close', at: new Date('2016-03-31T16:00:00Z') });
    const others = await query(server.database.url, 'SELECT name FROM organisation WHERE NOT illustrative');
    expect(others).toEqual([]);
  });
});
