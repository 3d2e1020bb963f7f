import { feature, INSTALLATION } from './operation.js';

export const tokens = feature({
  operations: ({ living: { tokenId } }) => ({
    mutations: {
      createAccessToken: {
        by: 'builders',
        input: { name: 'Export', scope: ['decision.read'], days: 30 },
        about: INSTALLATION,
      },
      revokeAccessToken: {
        by: 'secretariat',
        input: { tokenId },
        about: { ...INSTALLATION, owner: 'secretariat' },
      },
    },
    owned: [{ part: 'secretariat', sql: `UPDATE access_token SET person_id = $1 WHERE id = '${tokenId}'` }],
    fields: {
      'Viewer.accessTokens': {
        query: 'viewer { accessTokens { totalCount nodes { name } } }',
        at: 'viewer.accessTokens',
        about: { ...INSTALLATION, owner: 'asker' },
        entries: [{ ...INSTALLATION, owner: 'secretariat' }],
        otherwise: 'refused',
        through: { action: 'viewer.read', about: INSTALLATION },
      },
    },
  }),
});
