import type { ReadRow } from './row.js';

export const recordReads = {
  'ledger.read': { allow: [{ who: ['public'] }], knownBy: null, why: 'Anybody may check the record.' },
  'act.read': {
    allow: [{ who: ['participant'] }],
    knownBy: null,
    why: 'The acts of a space are read by everybody who has a role in it.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;
