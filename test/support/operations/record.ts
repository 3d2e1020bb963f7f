import { LIVING } from '../living-space.js';
import { feature, IN_SPACE, INSTALLATION } from './operation.js';

export const record = feature({
  operations: () => ({
    queries: {
      acts: { query: `acts(spaceSlug: "${LIVING}", first: 1) { nodes { sentence } }`, about: IN_SPACE },
      ledgerHead: { query: 'ledgerHead { rootHash }', about: INSTALLATION },
    },
    routes: {
      'GET /ledger/head': { path: '/ledger/head', about: INSTALLATION },
      'GET /ledger/checkpoint': { path: '/ledger/checkpoint', about: INSTALLATION },
      'GET /ledger/vkey': { path: '/ledger/vkey', about: INSTALLATION },
      'GET /ledger/keys': { path: '/ledger/keys', about: INSTALLATION },
      'GET /ledger/origin': { path: '/ledger/origin', about: INSTALLATION },
      'GET /ledger/tile/*path': { path: '/ledger/tile/0/000', about: INSTALLATION },
      'GET /ledger/export': { path: `/ledger/export?space=${LIVING}`, about: INSTALLATION },
    },
  }),
});
