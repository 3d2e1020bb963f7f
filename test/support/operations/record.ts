import { LIVING } from '../living-space.js';
import { query } from '../stored.js';
import { feature, IN_SPACE, INSTALLATION } from './operation.js';

export const record = feature({
  async prepare({ database, living }) {
    const [act] = await query<{ id: string }>(
      database,
      `SELECT act.id FROM act JOIN ledger_entry entry ON entry.act_id = act.id
       WHERE space_id = $1 AND read_action = 'space.read' ORDER BY entry.index LIMIT 1`,
      [living.spaceId],
    );
    if (act === undefined) throw new Error('Nothing has happened in the living space.');
    return { actId: act.id };
  },
  operations: (_stage, { actId }) => ({
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
      'GET /ledger/receipts/:act': { path: `/ledger/receipts/${actId}`, about: IN_SPACE },
      'GET /ledger/archive': { path: `/ledger/archive?space=${LIVING}`, about: INSTALLATION },
      'GET /ledger/export': { path: `/ledger/export?space=${LIVING}`, about: INSTALLATION },
    },
  }),
});
