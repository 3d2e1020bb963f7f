import { PEOPLE } from '../../../apps/api/src/demonstration/people.js';
import { query } from '../stored.js';
import { feature, INSTALLATION } from './operation.js';

/** In the form of what an authenticator says, and signed by none. */
const NOTHING = Buffer.alloc(32).toString('base64url');
const ANSWER = { credentialId: NOTHING, clientDataJson: NOTHING };

/** A passkey of the member's whose registration is in the log, so that it signs. */
const SIGNING = `INSERT INTO passkey
  (id, person_id, name, credential_id, public_key, counter, transports, backed_up, created_at, registration_id)
  SELECT gen_random_uuid(), $1, 'Signing key', 'signing', '', 0, '{usb}', false, now(), id FROM
  (SELECT id FROM act ORDER BY at LIMIT 1) first_act`;

export const passkeys = feature<string>({
  async prepare({ database }) {
    const [made] = await query<{ id: string }>(
      database,
      `INSERT INTO passkey (id, person_id, name, credential_id, public_key, counter, transports, backed_up, created_at)
       SELECT gen_random_uuid(), id, 'Security key', 'prepared', '', 0, '{usb}', false, now() FROM person
       WHERE email = $1 RETURNING id`,
      [PEOPLE.secretariat.email],
    );
    return made?.id ?? '';
  },
  operations: (_stage, passkeyId) => ({
    mutations: {
      signInWithPasskey: {
        by: 'respondent',
        input: { ...ANSWER, authenticatorData: NOTHING, signature: NOTHING, userHandle: NOTHING },
        about: INSTALLATION,
        rules: () => 'UNAUTHENTICATED',
      },
      registerPasskey: {
        by: 'respondent',
        input: { name: 'Laptop', ...ANSWER, attestationObject: NOTHING, transports: ['internal'] },
        about: INSTALLATION,
        rules: () => 'INVALID',
      },
      removePasskey: {
        by: 'secretariat',
        input: { passkeyId },
        about: { ...INSTALLATION, owner: 'secretariat' },
      },
    },
    owned: [
      { part: 'secretariat', sql: `UPDATE passkey SET person_id = $1 WHERE id = '${passkeyId}'` },
      { part: 'member', sql: SIGNING },
    ],
    queries: {
      passkeySignInOptions: { query: 'passkeySignInOptions', about: INSTALLATION },
      passkeyRegistrationOptions: {
        query: 'passkeyRegistrationOptions',
        about: { ...INSTALLATION, owner: 'asker' },
      },
    },
    fields: {
      'Viewer.passkeys': {
        query: 'viewer { passkeys { totalCount nodes { name } } }',
        at: 'viewer.passkeys',
        about: { ...INSTALLATION, owner: 'asker' },
        entries: [
          { ...INSTALLATION, owner: 'secretariat' },
          { ...INSTALLATION, owner: 'member' },
        ],
        through: { action: 'viewer.read', about: INSTALLATION },
      },
    },
  }),
});
