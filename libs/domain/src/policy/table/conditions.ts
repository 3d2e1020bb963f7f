/** States in which most of the writes are possible, and who reads what a group has under way. */
export const ACTIVE = { space: ['active'] } as const;
export const GROUP_OPEN = { space: ['active'], group: ['open'] } as const;
export const DRAFT_OPEN = { space: ['active'], group: ['open'], draft: ['open'] } as const;
export const DECISION_OPEN = { space: ['active'], group: ['open'], decision: ['open'] } as const;
export const DISPUTE_OPEN = {
  space: ['active'],
  group: ['open'],
  dispute: ['open', 'escalated'],
} as const;
export const POLL_OPEN = { space: ['active'], group: ['open'], poll: ['open'] } as const;
export const ROUND_OPEN = { space: ['active'], group: ['open'], round: ['open'] } as const;

export const READERS_OF_THE_ROOM = [
  'co_chair',
  'member',
  'observer',
  'secretariat',
  'facilitator',
  'government_observer',
] as const;
