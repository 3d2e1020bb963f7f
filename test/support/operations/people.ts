import { type About, feature, INSTALLATION } from './operation.js';

const ACTIVE: About = { ...INSTALLATION, states: { account: 'active' } };
const CLOSED: About = { ...INSTALLATION, states: { account: 'deactivated' } };

export const people = feature({
  operations: ({ living: { observing } }) => ({
    mutations: {
      updateProfile: {
        by: 'respondent',
        input: {
          name: 'Somebody of the public',
          addressedAs: 'Somebody',
          timeZone: 'Europe/Paris',
          language: 'CY',
        },
        about: { ...INSTALLATION, owner: 'asker' },
      },
      deactivatePerson: {
        by: 'secretariat',
        input: { personId: observing.personId, reason: 'They have left.' },
        about: ACTIVE,
      },
      reactivatePerson: {
        by: 'secretariat',
        input: { personId: observing.personId, reason: 'They are back.' },
        about: CLOSED,
        first: {
          table: 'person',
          where: `id = '${observing.personId}'`,
          set: { deactivated_at: `now() - interval '1 day'` },
        },
      },
    },
    queries: {
      account: { query: `account(personId: "${observing.personId}") { email }`, about: ACTIVE },
    },
  }),
});
