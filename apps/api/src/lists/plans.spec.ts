import fc from 'fast-check';
import { readRows } from '../platform/csv/read-rows.js';
import { csvText } from '../platform/csv/write-rows.js';
import { dayIn } from './cells.js';
import { countsOf, planHash } from './plan.js';
import {
  type DescribedOrganisation,
  ORGANISATION_COLUMNS,
  planOrganisations,
  shortNameFrom,
} from './plan-organisations.js';
import { type KnownForPeople, type KnownPerson, PEOPLE_COLUMNS, planPeople } from './plan-people.js';

const SECTORS = [
  { key: 'house-building', name: 'House-building' },
  { key: 'energy-supply', name: 'Energy supply' },
];
const ORGANISATIONS: readonly DescribedOrganisation[] = [
  {
    id: 'o1',
    slug: 'builders',
    name: 'Home Builders',
    sectorKey: 'house-building',
    kind: 'trade_association',
    sizeBand: 'small',
    description: 'Builds.',
  },
  {
    id: 'o2',
    slug: 'suppliers',
    name: 'Suppliers',
    sectorKey: 'energy-supply',
    kind: 'other',
    sizeBand: 'not_stated',
    description: 'Supplies.',
  },
];
const SIAN: KnownPerson = {
  id: 'p1',
  email: 'sian@example.org',
  name: 'Siân Rees',
  deactivated: false,
  uninvited: false,
  ties: [{ organisationId: 'o1', kind: 'employed', lentToId: null, from: '2026-01-01', until: null }],
  roles: ['facilitator'],
};
const KNOWN: KnownForPeople = {
  people: new Map([
    [SIAN.email, SIAN],
    ['gone@example.org', { ...SIAN, id: 'p2', email: 'gone@example.org', name: 'Gone', deactivated: true }],
  ]),
  organisations: ORGANISATIONS,
  sectors: SECTORS,
  spaceTitle: 'Ready homes',
  today: '2026-11-25',
};

const bytes = (text: string) => new TextEncoder().encode(text);
const people = (text: string, known: KnownForPeople = KNOWN) =>
  planPeople(readRows(bytes(text), PEOPLE_COLUMNS).rows, known);

describe('a list of people', () => {
  it('says of every row what it comes to', () => {
    const { planned, problems } = people(
      `email;name;organisation;sector;affiliation;lent_to;from;until;role;invite
new@example.org;New One;Home Builders;house-building;seconded;suppliers;01/02/2027;2028-01-31;auditor;yes
SIAN@example.org;siân rees;builders;;employed;;;;facilitator;no
sian2@example.org;Siân Rees;;;;;;;;
`,
    );
    expect(problems).toEqual([]);
    expect(planned.map(({ row, verdict, words }) => [row, verdict, words])).toEqual([
      [
        2,
        'create',
        'an account is made; a letter of invitation is sent; is seconded by Home Builders to Suppliers from 2027-02-01 until 2028-01-31; becomes auditor of “Ready homes”',
      ],
      [3, 'same', 'is here already, with all that the row says'],
      [4, 'create', 'an account is made'],
    ]);
    expect(planned[0]).toMatchObject({ role: 'auditor', roleFor: 'o2', invite: true, personId: null });
    expect(countsOf(planned)).toEqual({ create: 2, change: 0, same: 1 });
  });

  it('changes what is there only by what the row adds', () => {
    const { planned } = people('email,name,organisation,role\nsian@example.org,Siân Rees,suppliers,auditor');
    expect(planned).toMatchObject([
      {
        verdict: 'change',
        personId: 'p1',
        tie: { organisationId: 'o2', kind: 'employed', from: '2026-11-25', until: null },
        role: 'auditor',
      },
    ]);
  });

  const HEAD = 'email,name,organisation,sector,affiliation,lent_to,from,until,role,invite\n';
  it.each([
    ['no address', 'nobody,A,,,,,,,,', 'email', /“nobody” is not an e-mail address/u],
    ['no name', 'a@example.org,,,,,,,,,', 'name', /must not be empty/u],
    ['an address twice', 'a@example.org,A,,,,,,,,\nA@example.org,A,,,,,,,,', 'email', /row 2 already/u],
    ['another’s address', 'sian@example.org,Somebody,,,,,,,,', 'email', /belongs to Siân Rees/u],
    ['a deactivated account', 'gone@example.org,Gone,,,,,,,,', 'email', /deactivated/u],
    [
      'an unknown organisation',
      'a@example.org,A,Nobody Ltd,,,,,,,',
      'organisation',
      /“Nobody Ltd” is no organ/u,
    ],
    [
      'an unknown sector',
      'a@example.org,A,builders,Farming,,,,,,',
      'sector',
      /“Farming” is no sector.*House-building/u,
    ],
    [
      'another sector',
      'a@example.org,A,builders,Energy supply,,,,,,',
      'sector',
      /of the sector House-building/u,
    ],
    ['an unknown tie', 'a@example.org,A,builders,,friend,,,,,', 'affiliation', /none of employed, seconded/u],
    ['a tie to nobody', 'a@example.org,A,,,employed,,,,,', 'affiliation', /names none/u],
    ['lent to nobody', 'a@example.org,A,builders,,seconded,,,,,', 'lent_to', /to whom/u],
    ['lent to itself', 'a@example.org,A,builders,,seconded,builders,,,,', 'lent_to', /another organisation/u],
    ['a bad day', 'a@example.org,A,builders,,,,2027-02-30,,,', 'from', /“2027-02-30” is not a day/u],
    [
      'days in the wrong order',
      'a@example.org,A,builders,,,,2027-02-03,2027-02-01,,',
      'until',
      /before the first/u,
    ],
    [
      'another end than recorded',
      'sian@example.org,Siân Rees,builders,,,,,2027-02-01,,',
      'until',
      /open here/u,
    ],
    ['an unknown role', 'a@example.org,A,,,,,,,king,', 'role', /“king” is none of/u],
    ['the sponsor', 'a@example.org,A,,,,,,,sponsor,', 'role', /by itself/u],
    ['neither yes nor no', 'a@example.org,A,,,,,,,,perhaps', 'invite', /neither yes nor no/u],
  ])('with %s says so, at its row and column', (_what, rows, column, words) => {
    const { problems } = people(HEAD + rows);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ column });
    expect(problems[0]?.problem).toMatch(words);
  });

  it('gives no role where no space was chosen', () => {
    const { problems } = people('email,name,role\na@example.org,A,auditor', { ...KNOWN, spaceTitle: null });
    expect(problems).toMatchObject([{ row: 2, column: 'role' }]);
  });

  it('takes cells that look like formulas for the text they are', () => {
    const { planned } = people('email,name\na@example.org,"=HYPERLINK(""x"")"\nb@example.org,\'=1+1');
    expect(planned.map(({ name }) => name)).toEqual(['=HYPERLINK("x")', '=1+1']);
  });

  it('is another plan, by its hash, when the file or what is here changes', () => {
    const text = 'email,name,role\nsian@example.org,Siân Rees,auditor';
    const hash = (known: KnownForPeople, file = text) => planHash(people(file, known).planned);
    const without = new Map([[SIAN.email, { ...SIAN, roles: ['auditor' as const] }]]);
    expect(hash(KNOWN)).toBe(hash({ ...KNOWN }));
    expect(hash({ ...KNOWN, people: without })).not.toBe(hash(KNOWN));
    expect(hash(KNOWN, text.replace('auditor', 'secretariat'))).not.toBe(hash(KNOWN));
  });
});

describe('a list of organisations', () => {
  const known = { organisations: ORGANISATIONS, sectors: SECTORS };
  const plan = (text: string, of = known) =>
    planOrganisations(readRows(bytes(text), ORGANISATION_COLUMNS).rows, of);

  it('says of every row what it comes to', () => {
    const { planned, problems } = plan(
      `name,short_name,sector,kind,size,description
Llanfair Homes,,House-building,company,micro,Builds ten homes a year.
Suppliers,suppliers,energy-supply,Trade association,,Supplies.
Home Builders,builders,House-building,,,Builds.
`,
    );
    expect(problems).toEqual([]);
    expect(planned.map(({ slug, verdict, words }) => [slug, verdict, words])).toEqual([
      ['llanfair-homes', 'create', 'is added, of the sector House-building'],
      ['suppliers', 'change', 'is recorded as trade association'],
      ['builders', 'same', 'is here already, with all that the row says'],
    ]);
  });

  it.each([
    ['an unknown sector', 'A,,Farming,,,B', 'sector', /no sector here/u],
    ['an unknown kind', 'A,,House-building,king,,B', 'kind', /“king” is none of/u],
    ['a short name with capitals', 'A,Ab,House-building,,,B', 'short_name', /small letters/u],
    ['another’s short name', 'A,builders,House-building,,,B', 'short_name', /belongs to Home Builders/u],
    ['one twice', 'A,,House-building,,,B\nA,,House-building,,,B', 'name', /row 2 already/u],
    ['no description', 'A,,House-building,,,', 'description', /must not be empty/u],
  ])('with %s says so, at its row and column', (_what, rows, column, words) => {
    const { problems } = plan(`name,short_name,sector,kind,size,description\n${rows}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ column });
    expect(problems[0]?.problem).toMatch(words);
  });

  it('comes back from a written list as it went in: the same again changes nothing', () => {
    const name = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', 'a', 'é', 'Z'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: shortNameFrom, minLength: 1, maxLength: 4 }), (names) => {
        const organisations = names.map((each, index) => ({
          id: `o${index}`,
          slug: shortNameFrom(each),
          name: each,
          sectorKey: 'energy-supply',
          kind: 'company' as const,
          sizeBand: 'large' as const,
          description: each,
        }));
        const rows = organisations.map((each) => ({
          name: each.name,
          short_name: each.slug,
          sector: 'Energy supply',
          kind: each.kind,
          size: each.sizeBand,
          description: each.description,
        }));
        const { planned, problems } = plan(csvText(ORGANISATION_COLUMNS.all, rows), {
          organisations,
          sectors: SECTORS,
        });
        expect(problems).toEqual([]);
        expect(planned.map(({ verdict }) => verdict)).toEqual(names.map(() => 'same'));
      }),
    );
  });

  it.each([
    ['Cwmni Tai Môn', 'cwmni-tai-mon'],
    ['A & B (Homes) Ltd.', 'a-b-homes-ltd'],
    ['?', 'organisation'],
  ])('%s gets the short name %s', (name, slug) => expect(shortNameFrom(name)).toBe(slug));
});

it.each([
  ['2027-01-31', '2027-01-31'],
  ['31/01/2027', '2027-01-31'],
  ['1/2/2027', '2027-02-01'],
  ['31/02/2027', null],
  ['2027-1-31', null],
  ['soon', null],
])('the day %s is %s', (cell, day) => expect(dayIn(cell)).toBe(day));
