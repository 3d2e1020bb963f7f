import type { OrganisationKind, SizeBand } from '@concordat/domain';

/** An illustrative organisation that the demonstration makes. */
export interface DemonstrationOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly sector: { readonly key: string; readonly name: string; readonly ordinal: number };
  readonly kind: OrganisationKind;
  readonly sizeBand: SizeBand;
  readonly description: string;
}

/** An account of the demonstration: a person known by their role, and the organisation they belong to. */
export interface DemonstrationPerson {
  readonly email: string;
  readonly name: string;
  readonly organisation: string | null;
  /** The organisation to which they are lent. */
  readonly lentTo?: string;
}

const SECTORS = {
  central: { key: 'central-government', name: 'Central government', ordinal: 1 },
  local: { key: 'local-government', name: 'Local government', ordinal: 2 },
  building: { key: 'house-building', name: 'House-building', ordinal: 3 },
  standards: { key: 'standards-and-warranty', name: 'Standards and warranty', ordinal: 4 },
  energy: { key: 'energy-supply', name: 'Energy supply', ordinal: 5 },
  environment: { key: 'environment-and-civil-society', name: 'Environment and civil society', ordinal: 6 },
  secretariat: { key: 'secretariat', name: 'Secretariat', ordinal: 7 },
} as const;

export const ORGANISATIONS: readonly DemonstrationOrganisation[] = [
  {
    slug: 'housing-department',
    name: 'Housing Department',
    sector: SECTORS.central,
    kind: 'public_body',
    sizeBand: 'large',
    description:
      'Sets the goal and the date, pays for the shared space, sends observers, answers recommendations.',
  },
  {
    slug: 'energy-department',
    name: 'Energy Department',
    sector: SECTORS.central,
    kind: 'public_body',
    sizeBand: 'large',
    description: 'Observes: carbon, energy supply and what comes after them.',
  },
  {
    slug: 'councils-association',
    name: 'Councils Association',
    sector: SECTORS.local,
    kind: 'trade_association',
    sizeBand: 'small',
    description: 'Speaks for planning and building control in local government.',
  },
  {
    slug: 'home-builders-association',
    name: 'Home Builders Association',
    sector: SECTORS.building,
    kind: 'trade_association',
    sizeBand: 'medium',
    description: 'Speaks for firms that build homes, large and small.',
  },
  {
    slug: 'standards-and-warranty-body',
    name: 'Standards and Warranty Body',
    sector: SECTORS.standards,
    kind: 'company',
    sizeBand: 'large',
    description: 'Writes standards for new homes and insures them.',
  },
  {
    slug: 'energy-suppliers-group',
    name: 'Energy Suppliers Group',
    sector: SECTORS.energy,
    kind: 'trade_association',
    sizeBand: 'small',
    description: 'Speaks for companies that supply heat and power.',
  },
  {
    slug: 'green-building-forum',
    name: 'Green Building Forum',
    sector: SECTORS.environment,
    kind: 'professional_body',
    sizeBand: 'small',
    description: 'Brings together people who want buildings to cost the earth less.',
  },
  {
    slug: 'nature-trust',
    name: 'Nature Trust',
    sector: SECTORS.environment,
    kind: 'charity',
    sizeBand: 'medium',
    description: 'A charity for wildlife and climate.',
  },
  {
    slug: 'shared-space-secretariat',
    name: 'Shared Space Secretariat',
    sector: SECTORS.secretariat,
    kind: 'other',
    sizeBand: 'micro',
    description: 'The honest broker: keeps the timeline, runs consultations, has no vote.',
  },
];

export const PEOPLE = {
  secretariat: {
    email: 'secretariat@hub.example',
    name: 'Secretary, Shared Space Secretariat',
    organisation: 'shared-space-secretariat',
  },
  facilitator: {
    email: 'facilitator@hub.example',
    name: 'Facilitator, Shared Space Secretariat',
    organisation: 'shared-space-secretariat',
  },
  sponsor: {
    email: 'sponsor@housing.example',
    name: 'Sponsor, Housing Department',
    organisation: 'housing-department',
  },
  housingObserver: {
    email: 'observer@housing.example',
    name: 'Observer, Housing Department',
    organisation: 'housing-department',
  },
  energyObserver: {
    email: 'observer@energydept.example',
    name: 'Observer, Energy Department',
    organisation: 'energy-department',
  },
  builders: {
    email: 'cochair@builders.example',
    name: 'Co-chair, Home Builders Association',
    organisation: 'home-builders-association',
  },
  greenBuilding: {
    email: 'cochair@greenbuilding.example',
    name: 'Co-chair, Green Building Forum',
    organisation: 'green-building-forum',
  },
  standards: {
    email: 'member@standards.example',
    name: 'Member, Standards and Warranty Body',
    organisation: 'standards-and-warranty-body',
  },
  suppliers: {
    email: 'member@suppliers.example',
    name: 'Member, Energy Suppliers Group',
    organisation: 'energy-suppliers-group',
  },
  councils: {
    email: 'member@councils.example',
    name: 'Member, Councils Association',
    organisation: 'councils-association',
  },
  alternate: {
    email: 'alternate@councils.example',
    name: 'Alternate, Councils Association',
    organisation: 'councils-association',
  },
  nature: { email: 'member@nature.example', name: 'Member, Nature Trust', organisation: 'nature-trust' },
  seconded: {
    email: 'seconded@suppliers.example',
    name: 'Analyst on secondment, Energy Suppliers Group',
    organisation: 'energy-suppliers-group',
    lentTo: 'shared-space-secretariat',
  },
  auditor: { email: 'auditor@audit.example', name: 'Independent auditor', organisation: null },
  respondent: { email: 'respondent@public.example', name: 'Member of the public', organisation: null },
} as const satisfies Record<string, DemonstrationPerson>;

export type PersonKey = keyof typeof PEOPLE;
export const PERSON_KEYS = Object.keys(PEOPLE) as readonly PersonKey[];

/** Those who sit in the task groups, in the order in which they are asked. */
export const SEATS = [
  'builders',
  'greenBuilding',
  'standards',
  'suppliers',
  'councils',
  'nature',
] as const satisfies readonly PersonKey[];
