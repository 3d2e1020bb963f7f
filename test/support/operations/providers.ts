import { PEOPLE } from '../../../apps/api/src/demonstration/people.js';
import { PARTS } from '../parts.js';
import { query } from '../stored.js';
import { feature, INSTALLATION } from './operation.js';

const OWN = { ...INSTALLATION, owner: 'asker' } as const;

export const providers = feature<string>({
  async prepare({ database }) {
    const [made] = await query<{ id: string }>(
      database,
      `INSERT INTO provider_link (id, person_id, issuer, subject, email, created_at)
       SELECT gen_random_uuid(), id, 'https://id.example', 'prepared', email, now() FROM person
       WHERE email = $1 RETURNING id`,
      [PEOPLE.secretariat.email],
    );
    return made?.id ?? '';
  },
  operations: (_stage, linkId) => ({
    mutations: {
      linkProvider: { by: 'respondent', input: {}, about: INSTALLATION, rules: () => 'GONE' },
      acceptWithProvider: {
        by: 'respondent',
        input: {},
        about: INSTALLATION,
        rules: () => 'GONE',
      },
      unlinkProvider: {
        by: 'secretariat',
        input: { linkId },
        about: { ...INSTALLATION, owner: 'secretariat' },
      },
    },
    owned: [{ part: 'secretariat', sql: `UPDATE provider_link SET person_id = $1 WHERE id = '${linkId}'` }],
    queries: {
      providers: { query: 'providers { key }', about: INSTALLATION },
      pendingProvider: { query: 'pendingProvider { email }', about: INSTALLATION, none: PARTS },
    },
    fields: {
      'Viewer.providerLinks': {
        query: 'viewer { providerLinks { totalCount nodes { email } } }',
        at: 'viewer.providerLinks',
        about: OWN,
        entries: [{ ...INSTALLATION, owner: 'secretariat' }],
        through: { action: 'viewer.read', about: INSTALLATION },
      },
    },
    routes: {
      'GET /providers/:key/start': {
        path: '/providers/none/start',
        about: INSTALLATION,
        status: 303,
        refusal: 'problem=refused',
      },
      'GET /providers/:key/callback': {
        path: '/providers/none/callback',
        about: INSTALLATION,
        status: 303,
        refusal: 'problem=refused',
      },
    },
  }),
});
