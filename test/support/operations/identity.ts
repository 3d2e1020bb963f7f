import { PEOPLE } from '../../../apps/api/src/demonstration/people.js';
import { DEMONSTRATION_PASSWORD } from '../demonstration-database.js';
import { LIVING } from '../living-space.js';
import { PARTS } from '../parts.js';
import { type About, feature, IN_SPACE, INSTALLATION, situation } from './operation.js';

const INVITATION: About = { states: { space: 'active', invitation: 'pending' } };
/** In the form of a letter's token, and in no letter. */
const NO_TOKEN = 'A'.repeat(43);

export const identity = feature({
  operations: ({ living: { invitationId } }) => ({
    mutations: {
      signIn: {
        by: 'nature',
        input: { email: PEOPLE.nature.email, password: DEMONSTRATION_PASSWORD },
        about: INSTALLATION,
      },
      invitePerson: {
        by: 'secretariat',
        input: { email: 'newcomer@heatnetworks.example', name: 'A newcomer', spaceSlug: LIVING },
        about: IN_SPACE,
      },
      resendInvitation: { by: 'secretariat', input: { invitationId }, about: INVITATION },
      revokeInvitation: { by: 'secretariat', input: { invitationId }, about: INVITATION },
      acceptInvitation: {
        by: 'respondent',
        input: { token: NO_TOKEN, password: 'several words that nobody guesses' },
        about: INSTALLATION,
        rules: () => 'NOT_FOUND',
        instead: { deactivated: 'NOT_FOUND' },
      },
      signOut: { by: 'nature', input: {}, about: INSTALLATION, instead: { public: 'OK' } },
    },
    queries: {
      invitations: {
        query: `invitations(spaceSlug: "${LIVING}") { totalCount nodes { email } }`,
        about: INVITATION,
        entries: [INVITATION],
        otherwise: 'refused',
      },
      invitationOffer: {
        query: `invitationOffer(token: "${NO_TOKEN}") { email }`,
        about: INSTALLATION,
        none: PARTS,
      },
      viewer: { query: 'viewer { id }', about: INSTALLATION, none: ['public'] },
    },
    offers: {
      'Invitation.mayDo': {
        query: `invitations(spaceSlug: "${LIVING}") { nodes { mayDo } }`,
        at: 'invitations.nodes.0.mayDo',
        about: INVITATION,
      },
    },
    situations: [
      situation({
        name: 'while the invitations are taken back',
        states: { invitation: 'revoked' },
        rows: { table: 'invitation', where: 'space_id = $1', set: { revoked_at: 'now()' } },
      }),
    ],
  }),
});
