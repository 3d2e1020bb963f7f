import type { ActionStatus } from '../vocabulary.js';

/** Reminders of an action that are sent once each: some days before it is due, and when it is overdue. */
export const REMINDERS = ['before', 'overdue'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** How many days before the due date somebody is reminded. */
export const REMIND_DAYS_BEFORE = 3;

const DAY_MS = 86_400_000;

/** Whole days from one day to another, both YYYY-MM-DD; negative when the other is earlier. */
export function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Whether an action is open after its due date; on the day itself it is not late. */
export function isOverdue(
  action: { readonly status: ActionStatus; readonly dueDate: string },
  today: string,
) {
  return action.status === 'open' && action.dueDate < today;
}

/** The reminder that is due for an action on a day; null where none is. A server that slept sends the later one only. */
export function reminderDue(
  action: { readonly status: ActionStatus; readonly dueDate: string },
  today: string,
): Reminder | null {
  if (action.status !== 'open') return null;
  if (isOverdue(action, today)) return 'overdue';
  return daysUntil(today, action.dueDate) <= REMIND_DAYS_BEFORE ? 'before' : null;
}
