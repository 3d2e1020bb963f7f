import { keysOfSeeds } from '../../apps/api/src/platform/ledger-keys.js';

/** The key of the log of every test: whoever copies a database goes on with its log. */
export const LEDGER_KEY = '5a'.repeat(32);

/** The same as seeds of keys. */
export const LEDGER_SEEDS = { current: Buffer.from(LEDGER_KEY, 'hex'), previous: null };

/** The same as the server signs with them. */
export const LEDGER_KEYS = keysOfSeeds(LEDGER_SEEDS);
