import type { ReadRow, WriteRow } from './row.js';

export const organisationsReads = {
  'organisation.read': { allow: [{ who: ['public'] }], knownBy: null, why: 'Who takes part is public.' },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const organisationsWrites = {
  'organisation.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Organisations are added by the secretariat of the installation.',
  },
  'affiliation.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Affiliations are recorded by the secretariat of the installation.',
  },
} as const satisfies Record<string, WriteRow>;
