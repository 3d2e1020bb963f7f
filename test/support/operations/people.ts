import { mutate, payloadOf } from '../people.js';
import { idOf } from '../stored.js';
import { type About, feature, INSTALLATION } from './operation.js';

const ACTIVE: About = { ...INSTALLATION, states: { account: 'active' } };
const OWN: About = { ...INSTALLATION, owner: 'asker' };
const CLOSED: About = { ...INSTALLATION, states: { account: 'deactivated' } };

export const people = feature<{ readonly actId: string }>({
  async prepare(stage) {
    payloadOf(await mutate(await stage.as('respondent'), 'requestErasure', { reason: 'I have moved on.' }));
    const erasable = `SELECT id FROM act WHERE kind = 'comment.start' ORDER BY at LIMIT 1`;
    return { actId: await idOf(stage.database, erasable, []) };
  },
  operations: ({ living: { observing, respondentId } }, { actId }) => ({
    mutations: {
      updateProfile: {
        by: 'respondent',
        input: {
          name: 'Somebody of the public',
          addressedAs: 'Somebody',
          timeZone: 'Europe/Paris',
          language: 'CY',
        },
        about: OWN,
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
      requestErasure: {
        by: 'nature',
        input: { reason: 'I have moved on.' },
        about: OWN,
        rules: { respondent: 'CONFLICT' },
      },
      withdrawErasureRequest: {
        by: 'respondent',
        input: {},
        about: OWN,
        rules: (part) => (part === 'respondent' ? undefined : 'CONFLICT'),
      },
      declineErasure: {
        by: 'secretariat',
        input: { personId: respondentId, reason: 'Your response is being answered.' },
        about: INSTALLATION,
      },
      erasePerson: {
        by: 'secretariat',
        input: {
          personId: observing.personId,
          ground: 'NO_LONGER_NEEDED',
          reason: 'Nobody observes any more.',
          confirmEmail: 'observer@energydept.example',
          withResponses: false,
        },
        about: ACTIVE,
      },
      eraseAct: {
        by: 'secretariat',
        input: { actId, ground: 'UNLAWFUL_PROCESSING', reason: 'It named somebody ill.' },
        about: INSTALLATION,
      },
    },
    queries: {
      erasureRequests: {
        query: 'erasureRequests { totalCount nodes { reason } }',
        about: INSTALLATION,
        entries: [INSTALLATION, INSTALLATION],
        otherwise: 'refused',
      },
      account: { query: `account(personId: "${observing.personId}") { email }`, about: ACTIVE },
    },
    routes: { 'GET /account/data': { path: '/account/data', about: OWN } },
  }),
});
