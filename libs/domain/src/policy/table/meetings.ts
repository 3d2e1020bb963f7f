import { GROUP_OPEN, READERS_OF_THE_ROOM } from './conditions.js';
import type { ReadRow, WriteRow } from './row.js';

const MEETING_STANDS = { ...GROUP_OPEN, meeting: ['scheduled'] } as const;

export const meetingsReads = {
  'meeting.read': {
    allow: [{ who: READERS_OF_THE_ROOM }],
    knownBy: null,
    why: 'Meetings are known to their group and to those who look on.',
  },
  'action.read': {
    allow: [{ who: READERS_OF_THE_ROOM }],
    knownBy: null,
    why: 'Actions are known to their group and to those who look on.',
  },
  'calendar.read': {
    allow: [{ who: ['owner'] }],
    knownBy: null,
    why: 'A calendar is its person’s own.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

export const meetingsWrites = {
  'meeting.schedule': {
    allow: [{ who: ['co_chair', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Meetings are called by a co-chair or the secretariat.',
  },
  'meeting.change': {
    allow: [{ who: ['co_chair', 'secretariat'], when: MEETING_STANDS }],
    knownBy: 'meeting.read',
    why: 'Meetings are changed by a co-chair or the secretariat.',
  },
  'meeting.cancel': {
    allow: [{ who: ['co_chair', 'secretariat'], when: MEETING_STANDS }],
    knownBy: 'meeting.read',
    why: 'Meetings are cancelled by a co-chair or the secretariat.',
  },
  'meeting.recordAttendance': {
    allow: [{ who: ['co_chair', 'secretariat'], when: MEETING_STANDS }],
    knownBy: 'meeting.read',
    why: 'Who was there is recorded by a co-chair or the secretariat.',
  },
  'meeting.beginMinutes': {
    allow: [{ who: ['co_chair', 'secretariat'], when: MEETING_STANDS }],
    knownBy: 'meeting.read',
    why: 'Minutes are begun by a co-chair or the secretariat.',
  },
  'meeting.approveMinutes': {
    allow: [{ who: ['co_chair', 'secretariat'], when: MEETING_STANDS }],
    knownBy: 'meeting.read',
    why: 'That the group approved its minutes is recorded by a co-chair or the secretariat.',
  },
  'action.assign': {
    allow: [{ who: ['co_chair', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Actions are given by a co-chair or the secretariat.',
  },
  'action.change': {
    allow: [{ who: ['co_chair', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'action.read',
    why: 'Actions are changed by a co-chair or the secretariat.',
  },
  'action.settle': {
    allow: [{ who: ['co_chair', 'secretariat', 'member'], when: GROUP_OPEN }],
    knownBy: 'action.read',
    why: 'An action is settled by the member who has it, a co-chair or the secretariat.',
  },
  'action.remind': {
    allow: [{ who: ['system'], when: GROUP_OPEN }],
    knownBy: 'action.read',
    why: 'Reminders are sent by the system.',
  },
  'calendar.make': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Sign in, so that the calendar is yours.',
    personal: true,
  },
  'calendar.revoke': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Sign in, so that the calendar is yours.',
    personal: true,
  },
} as const satisfies Record<string, WriteRow>;
