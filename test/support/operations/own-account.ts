import { PEOPLE } from '../../../apps/api/src/demonstration/people.js';
import { DEMONSTRATION_PASSWORD } from '../demonstration-database.js';
import { PARTS } from '../parts.js';
import { query } from '../stored.js';
import { feature, INSTALLATION, type MutationOperation } from './operation.js';

/** In the form of a letter's token, and in no letter. */
const NO_TOKEN = 'A'.repeat(43);
const PASSWORD = 'several words that nobody guesses';

/** Takes the token of a letter: whoever may try is told that the link is good for nothing. */
function byLink(input: object, asksPolicyFirst: boolean): MutationOperation {
  return {
    by: 'nature',
    input: { token: NO_TOKEN, ...input },
    about: INSTALLATION,
    rules: () => 'GONE',
    ...(asksPolicyFirst ? {} : { instead: { deactivated: 'GONE' } }),
  };
}

/** What people do for themselves: devices, password, address, coming in by letter. */
export const ownAccount = feature({
  prepare: async ({ database, as }) => {
    await as('nature');
    const [session] = await query<{ id: string }>(
      database,
      `SELECT session.id FROM session JOIN person ON person.id = session.person_id
       WHERE person.email = $1 ORDER BY session.created_at DESC LIMIT 1`,
      [PEOPLE.nature.email],
    );
    if (session === undefined) throw new Error('Nobody has signed in.');
    return { sessionId: session.id };
  },
  operations: (_stage, { sessionId }) => ({
    mutations: {
      endSession: {
        by: 'nature',
        input: { sessionId },
        about: { ...INSTALLATION, owner: 'member' },
      },
      signOutEverywhere: { by: 'nature', input: {}, about: INSTALLATION },
      requestPasswordReset: {
        by: 'nature',
        input: { email: PEOPLE.nature.email },
        about: INSTALLATION,
      },
      resetPassword: byLink({ password: PASSWORD }, false),
      changePassword: {
        by: 'nature',
        input: { present: DEMONSTRATION_PASSWORD, next: PASSWORD },
        about: INSTALLATION,
      },
      requestEmailChange: {
        by: 'nature',
        input: { email: 'elsewhere@nature.example', password: DEMONSTRATION_PASSWORD },
        about: INSTALLATION,
      },
      confirmEmail: byLink({}, true),
      stopEmailChange: byLink({}, true),
      registerRespondent: {
        by: 'nature',
        input: { email: 'newcomer@public.example', name: 'A newcomer', path: '/spaces/net-zero-ready-homes' },
        about: INSTALLATION,
      },
      confirmRespondent: byLink({}, true),
      setUpInstallation: byLink({ name: 'A', email: 'first@hub.example', password: PASSWORD }, false),
    },
    owned: [{ part: 'member', sql: `UPDATE session SET person_id = $1 WHERE id = '${sessionId}'` }],
    queries: {
      sessions: {
        query: 'sessions { totalCount nodes { id } }',
        about: { ...INSTALLATION, owner: 'asker' },
      },
      letterLink: { query: `letterLink(token: "${NO_TOKEN}") { email }`, about: INSTALLATION, none: PARTS },
    },
  }),
});
