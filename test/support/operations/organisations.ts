import { mutate, payloadOf } from '../people.js';
import type { Stage } from '../stage.js';
import { type About, feature, IN_SPACE, INSTALLATION, inGroup } from './operation.js';

const SLUG = 'body-of-the-matrix';
/** Somebody without a role in any space, who belongs to an organisation that nobody here represents. */
const APART: About = { ...INSTALLATION, organisation: 'councils-association' };
/** The same person in a member's place, who is then met in the space as well. */
const SEATED: About = { space: 'living' };
const DECLARED: About = { space: 'living', organisation: 'home-builders-association' };
const STANDING_IN: About = { ...inGroup('fabric'), organisation: 'councils-association' };
/** The secondee of the secretariat, who is met in both spaces. */
const LENT: readonly About[] = [
  { space: 'living' },
  { space: 'record' },
  { ...INSTALLATION, organisation: 'energy-suppliers-group' },
];
const ROOMS = [inGroup('fabric'), inGroup('compliance'), inGroup('allowable')];
const ROOMS_OF_RECORD: readonly About[] = ['energy-suppliers-group', 'energy-suppliers-group'].map(
  (organisation) => ({ space: 'record', organisation }),
);
const SUPPLIERS: About = { ...INSTALLATION, organisation: 'energy-suppliers-group' };

/** An organisation in no space, for which one person works who is in none either. */
async function prepare(stage: Stage): Promise<{ organisationId: string }> {
  const secretariat = await stage.as('secretariat');
  const made = await mutate<{ organisation: { id: string } }>(
    secretariat,
    'createOrganisation',
    {
      slug: SLUG,
      name: 'Body of the matrix',
      sector: { key: 'secretariat', name: 'Secretariat' },
      kind: 'OTHER',
      sizeBand: 'NOT_STATED',
      description: 'In no space.',
    },
    'organisation { id }',
  );
  const organisationId = payloadOf(made).organisation.id;
  const personId = stage.living.substitution.substituteId;
  payloadOf(
    await mutate(secretariat, 'recordAffiliation', {
      personId,
      organisationId,
      kind: 'EMPLOYED',
      from: '2020-01-01',
    }),
  );
  return { organisationId };
}

export const organisations = feature<{ organisationId: string }>({
  prepare,
  operations: (
    { living: { spaceId, fabric, substitution, secondment, interestId, organisationId: insurerId } },
    { organisationId },
  ) => {
    const seated = {
      table: 'membership',
      where: `id = '${substitution.membershipId}'`,
      set: { person_id: `'${substitution.substituteId}'` },
    };
    const alternate = `person(id: "${substitution.substituteId}")`;
    const body = `organisation(slug: "${SLUG}")`;
    const ofPerson = { about: APART, through: { action: 'person.read', about: APART } } as const;
    const ofBody = { action: 'organisation.read', about: INSTALLATION } as const;
    return {
      mutations: {
        createOrganisation: {
          by: 'secretariat',
          input: {
            slug: 'heat-network-users',
            name: 'Heat Network Users',
            sector: { key: 'consumers', name: 'Consumers' },
            kind: 'COMMUNITY_GROUP',
            sizeBand: 'MICRO',
            description: 'Speaks for households on heat networks.',
            webAddress: 'https://heat-network-users.example',
            contactAddress: 'hello@heat-network-users.example',
          },
          about: INSTALLATION,
        },
        updateOrganisation: {
          by: 'secretariat',
          input: {
            organisationId,
            name: 'Body of the matrix',
            sector: { key: 'secretariat', name: 'Secretariat' },
            kind: 'COMPANY',
            sizeBand: 'LARGE',
          },
          about: INSTALLATION,
        },
        describeOrganisation: {
          by: 'secretariat',
          input: { organisationId, description: 'Still in no space.' },
          about: INSTALLATION,
        },
        nameSubstitute: {
          by: 'secretariat',
          input: {
            membershipId: substitution.membershipId,
            substituteId: substitution.substituteId,
            from: '2996-01-01',
            until: '2996-02-01',
          },
          about: STANDING_IN,
        },
        endSubstitution: {
          by: 'secretariat',
          input: { substitutionId: substitution.id },
          about: STANDING_IN,
        },
        declareInterest: {
          by: 'nature',
          input: { what: 'I own shares.', since: '2020-01-01' },
          about: { ...INSTALLATION, owner: 'asker' },
        },
        'declareInterest (of an organisation)': {
          by: 'secretariat',
          input: { organisationId: insurerId, what: 'It insures homes.', since: '2020-01-01' },
          about: { ...INSTALLATION, organisation: 'standards-and-warranty-body' },
        },
        'admitOrganisation (in no space)': {
          by: 'secretariat',
          input: { spaceId, organisationId },
          about: IN_SPACE,
        },
        withdrawInterest: { by: 'builders', input: { interestId }, about: DECLARED },
        recordAffiliation: {
          by: 'secretariat',
          input: { personId: secondment.personId, organisationId, kind: 'EMPLOYED', from: '2031-01-01' },
          about: INSTALLATION,
        },
        endAffiliation: {
          by: 'secretariat',
          input: { affiliationId: secondment.affiliationId },
          about: INSTALLATION,
        },
      },
      queries: {
        organisation: { query: 'organisation(slug: "nature-trust") { name }', about: INSTALLATION },
        organisations: {
          query: 'organisations { totalCount nodes { name } }',
          about: INSTALLATION,
          entries: Array.from({ length: 10 }, () => INSTALLATION),
          otherwise: 'refused',
        },
        sectors: { query: 'sectors { name }', about: INSTALLATION },
        person: { query: `${alternate} { name }`, about: APART },
        people: {
          query: 'people(filter: { search: "Alternate, Councils" }) { totalCount nodes { name } }',
          about: APART,
          entries: [APART],
          otherwise: 'empty',
        },
      },
      fields: {
        'TaskGroup.substitutions': {
          query: `taskGroup(id: "${fabric.groupId}") { substitutions { from } }`,
          at: 'taskGroup.substitutions',
          about: inGroup('fabric'),
          entries: [inGroup('fabric')],
          otherwise: 'refused',
          through: { action: 'group.read', about: inGroup('fabric') },
        },
        'TaskGroup.interests': {
          query: `taskGroup(id: "${fabric.groupId}") { interests { what } }`,
          at: 'taskGroup.interests',
          about: DECLARED,
          entries: [DECLARED],
          otherwise: 'empty',
          through: { action: 'group.read', about: inGroup('fabric') },
        },
        'Interest.taskGroup': {
          query: `taskGroup(id: "${fabric.groupId}") { interests { taskGroup { title } } }`,
          at: 'taskGroup.interests.0.taskGroup',
          about: inGroup('fabric'),
          through: { action: 'interest.read', about: DECLARED },
          first: {
            table: 'interest',
            where: `id = '${interestId}'`,
            set: { space_id: `'${spaceId}'`, group_id: `'${fabric.groupId}'` },
          },
        },
        'PersonRole.taskGroup': {
          query: `${alternate} { roles { taskGroup { title } } }`,
          at: 'person.roles.0.taskGroup',
          about: inGroup('fabric'),
          through: { action: 'person.read', about: [APART, SEATED] },
          first: seated,
        },
        'Person.email': { query: `${alternate} { email }`, at: 'person.email', ...ofPerson },
        'Person.roles': {
          query: `${alternate} { roles { role } }`,
          at: 'person.roles',
          about: SEATED,
          entries: [SEATED],
          otherwise: 'empty',
          through: { action: 'person.read', about: [APART, SEATED] },
          first: seated,
        },
        'Person.affiliations': {
          query: `${alternate} { affiliations { kind } }`,
          at: 'person.affiliations',
          entries: [APART, APART],
          otherwise: 'empty',
          ...ofPerson,
        },
        'Person.interests': {
          query: `${alternate} { interests { what } }`,
          at: 'person.interests',
          entries: [],
          otherwise: 'empty',
          ...ofPerson,
        },
        'Organisation.people': {
          query: `${body} { people { totalCount nodes { kind } } }`,
          at: 'organisation.people',
          about: APART,
          entries: [APART],
          otherwise: 'empty',
          through: ofBody,
        },
        'Organisation.secondmentsOut': {
          query:
            'organisation(slug: "energy-suppliers-group") { secondmentsOut { totalCount nodes { kind } } }',
          at: 'organisation.secondmentsOut',
          about: INSTALLATION,
          entries: [LENT],
          otherwise: 'empty',
          through: ofBody,
        },
        'Organisation.secondmentsIn': {
          query:
            'organisation(slug: "shared-space-secretariat") { secondmentsIn { totalCount nodes { kind } } }',
          at: 'organisation.secondmentsIn',
          about: INSTALLATION,
          entries: [LENT],
          otherwise: 'empty',
          through: ofBody,
        },
        'Organisation.taskGroups': {
          query: 'organisation(slug: "energy-suppliers-group") { taskGroups { title } }',
          at: 'organisation.taskGroups',
          about: INSTALLATION,
          entries: [...ROOMS, ...ROOMS_OF_RECORD],
          otherwise: 'empty',
          through: ofBody,
        },
        'Organisation.interests': {
          query: 'organisation(slug: "home-builders-association") { interests { what } }',
          at: 'organisation.interests',
          about: DECLARED,
          entries: [DECLARED],
          otherwise: 'empty',
          through: ofBody,
        },
      },
      offers: {
        'Organisation.mayDo': {
          query: 'organisation(slug: "energy-suppliers-group") { mayDo }',
          at: 'organisation.mayDo',
          about: SUPPLIERS,
        },
      },
    };
  },
});
