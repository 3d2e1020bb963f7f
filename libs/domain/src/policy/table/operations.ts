import type { ReadRow } from './row.js';

export const operationsReads = {
  'metrics.read': {
    allow: [{ who: ['secretariat'] }],
    knownBy: null,
    why: 'How busy the server is, is for the secretariat of the installation.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;
