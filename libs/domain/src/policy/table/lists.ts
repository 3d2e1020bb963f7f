import type { ReadRow, WriteRow } from './row.js';

export const listsReads = {
  'list.read': {
    allow: [{ who: ['secretariat'] }],
    knownBy: null,
    why: 'A list of people with their addresses is for the secretariat of the space, or of the installation.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const listsWrites = {
  'list.import': {
    allow: [{ who: ['secretariat'] }],
    knownBy: null,
    why: 'Lists of people and organisations are read in by the secretariat of the installation.',
  },
} as const satisfies Record<string, WriteRow>;
