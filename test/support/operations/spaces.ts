import { LIVING } from '../living-space.js';
import { type About, feature, IN_SPACE, INSTALLATION, LATER, situation } from './operation.js';

const DAY_LATER = LATER.slice(0, 10);
/** For the installation itself, which no space's state touches. */
const ROLES_OF_INSTALLATION: About = { ...INSTALLATION, states: { space: 'active' } };

export const spaces = feature({
  operations: ({ living: { spaceId, milestoneId, observing } }) => ({
    mutations: {
      createSpace: {
        by: 'secretariat',
        input: {
          slug: 'heat-networks',
          title: 'Heat networks',
          goal: 'One network a town.',
          vision: 'Warm homes.',
          targetDate: DAY_LATER,
        },
        about: INSTALLATION,
      },
      reviseSpace: {
        by: 'secretariat',
        input: { spaceId, title: 'Ready homes', vision: 'Homes that last.' },
        about: IN_SPACE,
      },
      setMilestone: {
        by: 'secretariat',
        input: { spaceId, title: 'First homes', dueDate: DAY_LATER },
        about: IN_SPACE,
      },
      reportMilestone: {
        by: 'secretariat',
        input: { milestoneId, status: 'AMBER', note: 'Two weeks late.' },
        about: IN_SPACE,
      },
      grantSpaceRole: {
        by: 'secretariat',
        input: { spaceId, personId: observing.personId, role: 'AUDITOR' },
        about: IN_SPACE,
      },
      'grantSpaceRole (in the installation)': {
        by: 'secretariat',
        input: { personId: observing.personId, role: 'SECRETARIAT' },
        about: ROLES_OF_INSTALLATION,
      },
      endSpaceRole: {
        by: 'secretariat',
        input: { spaceRoleId: observing.spaceRoleId },
        about: IN_SPACE,
      },
      removeOrganisation: {
        by: 'secretariat',
        input: { spaceId, organisationId: observing.organisationId, reason: 'It was merged.' },
        about: IN_SPACE,
      },
      admitOrganisation: {
        by: 'secretariat',
        input: { spaceId, organisationId: observing.organisationId },
        about: IN_SPACE,
        rules: () => 'CONFLICT',
      },
      changeGoal: {
        by: 'sponsor',
        input: { spaceId, goal: 'Every new home needs little.', reasons: 'Ministers widened it.' },
        about: IN_SPACE,
      },
      changeTargetDate: {
        by: 'sponsor',
        input: { spaceId, targetDate: DAY_LATER, reasons: 'Industry needs a year more.' },
        about: IN_SPACE,
      },
      changeSponsor: {
        by: 'sponsor',
        input: { spaceId, personId: observing.personId, reasons: 'The department was merged.' },
        about: IN_SPACE,
      },
      closeSpace: {
        by: 'sponsor',
        input: { spaceId, ending: 'The goal was reached.' },
        about: IN_SPACE,
      },
    },
    queries: {
      space: { query: `space(slug: "${LIVING}") { title goal milestones { title } }`, about: IN_SPACE },
      spaces: {
        query: 'spaces { totalCount nodes { title } }',
        about: IN_SPACE,
        entries: [IN_SPACE, { space: 'record' }],
      },
      installation: { query: 'installation { __typename }', about: INSTALLATION },
    },
    fields: {
      'Space.roles': {
        query: `space(slug: "${LIVING}") { roles(role: FACILITATOR) { totalCount nodes { role } } }`,
        at: 'space.roles',
        about: IN_SPACE,
        entries: [IN_SPACE, IN_SPACE],
        otherwise: 'empty',
        through: { action: 'space.read', about: IN_SPACE },
      },
      'Installation.roles': {
        query: 'installation { roles { totalCount nodes { role } } }',
        at: 'installation.roles',
        about: INSTALLATION,
        entries: [INSTALLATION, INSTALLATION],
        otherwise: 'empty',
        through: { action: 'console.read', about: INSTALLATION },
      },
    },
    offers: {
      'Space.mayDo': { query: `space(slug: "${LIVING}") { mayDo }`, at: 'space.mayDo', about: IN_SPACE },
      'Installation.mayDo': {
        query: 'installation { mayDo }',
        at: 'installation.mayDo',
        about: ROLES_OF_INSTALLATION,
      },
    },
    situations: [
      situation({
        name: 'while the space is closed',
        states: { space: 'closed' },
        rows: { table: 'space', where: 'id = $1', set: { status: `'closed'` } },
      }),
    ],
  }),
});
