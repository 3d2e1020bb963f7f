import { ActionReminder } from './action-reminder.js';
import { AgendaItem } from './agenda-item.js';
import { AttendanceEntry } from './attendance.js';
import { CalendarFeed } from './calendar-feed.js';
import { GroupAction } from './group-action.js';
import { Meeting } from './meeting.js';

export const meetingEntities = [
  Meeting,
  AgendaItem,
  AttendanceEntry,
  GroupAction,
  ActionReminder,
  CalendarFeed,
];
