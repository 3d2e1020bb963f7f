import { ACTIVE, GROUP_OPEN } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

export const groupsReads = {
  'group.read': {
    allow: [{ who: ['participant', 'representative'] }],
    knownBy: null,
    why: 'Task groups are open to everybody who has a role in the space or represents an organisation in it.',
  },
  'joinRequest.read': {
    allow: [{ who: ['owner', 'co_chair', 'secretariat'] }],
    knownBy: null,
    why: 'A request to join is between whoever asks and those who answer.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const groupsWrites = {
  'group.create': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Task groups are set up by the secretariat.',
  },
  'group.appoint': {
    allow: [{ who: ['secretariat', 'co_chair'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Members are appointed by the secretariat or a co-chair.',
  },
  'group.changeMembership': {
    allow: [{ who: ['secretariat', 'co_chair'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Places in a group are changed by the secretariat or a co-chair.',
  },
  'group.endMembership': {
    allow: [{ who: ['secretariat', 'co_chair'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Places in a group are ended by the secretariat or a co-chair.',
  },
  'group.setCoChairRule': {
    allow: [{ who: ['secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Whether co-chairs come from two sectors is settled by the secretariat.',
  },
  'group.adoptTerms': {
    allow: [{ who: ['secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Terms of reference are adopted by the secretariat.',
  },
  'group.close': {
    allow: [{ who: ['secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Task groups are closed by the secretariat, with a final report.',
  },
  'joinRequest.make': {
    allow: [{ who: ['participant', 'representative'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Whoever has a role in the space, or represents an organisation in it, may ask to join.',
    personal: true,
  },
  'joinRequest.withdraw': {
    allow: [{ who: ['owner'], when: { request: ['open'] } }],
    knownBy: 'joinRequest.read',
    why: 'A request is withdrawn by whoever made it.',
    personal: true,
  },
  'joinRequest.answer': {
    allow: [{ who: ['co_chair', 'secretariat'], when: { ...GROUP_OPEN, request: ['open'] } }],
    knownBy: 'joinRequest.read',
    why: 'Requests are answered by a co-chair or the secretariat.',
  },
} as const satisfies Record<string, WriteRow>;
