import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { ActionReminder } from './entities/action-reminder.js';
import { AgendaItem } from './entities/agenda-item.js';
import { AttendanceEntry } from './entities/attendance.js';
import { CalendarFeed } from './entities/calendar-feed.js';
import { GroupAction } from './entities/group-action.js';
import { Meeting } from './entities/meeting.js';

definePersonalData({
  section: 'meetings',
  title: 'Meetings called, and items to lead',
  covers: [Meeting, AgendaItem],
  async *entries({ tx, personId }) {
    const called = tx.find(Meeting, { where: { createdById: personId }, order: { createdAt: 'ASC' } });
    yield* entriesOf(called, ({ id, title, startsAt }) => ({ calledMeetingId: id, title, startsAt }));
    const leads = tx.find(AgendaItem, { where: { leadId: personId }, order: { id: 'ASC' } });
    yield* entriesOf(leads, ({ meetingId, title }) => ({ meetingId, leadsItem: title }));
  },
  stays: 'Meetings and their agendas are the group’s.',
});

definePersonalData({
  section: 'attendance',
  title: 'Meetings attended',
  covers: [AttendanceEntry],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(AttendanceEntry, { where: { personId }, order: { id: 'ASC' } }),
      ({ meetingId, organisationId, kind }) => ({ meetingId, organisationId, kind }),
    ),
  stays: 'Which organisations were at a meeting is part of its minutes.',
});

definePersonalData({
  section: 'groupActions',
  title: 'What was undertaken in groups',
  covers: [GroupAction, ActionReminder],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(GroupAction, {
        where: [{ ownerId: personId }, { createdById: personId }],
        order: { createdAt: 'ASC' },
      }),
      ({ id, what, dueDate, status, note, ownerId }) => ({
        actionId: id,
        what,
        dueDate,
        status,
        note,
        yours: ownerId === personId,
      }),
    ),
  async erase({ tx, personId }) {
    await tx.delete(ActionReminder, { personId });
  },
  stays: 'What a group agreed to have done is the group’s.',
});

definePersonalData({
  section: 'calendarAddress',
  title: 'The secret address of your calendar',
  covers: [CalendarFeed],
  entries: ({ tx, personId }) =>
    entriesOf(tx.findBy(CalendarFeed, { personId }), ({ madeAt }) => ({ madeAt })),
  async erase({ tx, personId }) {
    await tx.delete(CalendarFeed, { personId });
  },
  stays: null,
});
