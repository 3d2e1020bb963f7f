/** Roles in a space as the sentences of the record name them. */
export const ROLE_EN = {
  secretariat: 'secretariat',
  facilitator: 'facilitator',
  government_observer: 'government observer',
  sponsor: 'government sponsor',
  auditor: 'auditor',
} as const;

export const ROLE_CY = {
  secretariat: 'ysgrifenyddiaeth',
  facilitator: 'hwylusydd',
  government_observer: 'sylwedydd y llywodraeth',
  sponsor: 'noddwr y llywodraeth',
  auditor: 'archwilydd',
} as const;
