/** How many days before a deadline those who have not answered are reminded. */
const DECISION_REMINDER_DAYS = 3;

const DAY_MS = 86_400_000;

/**
 * From when those who have not answered a decision are reminded of its deadline: three days before it, but never in the
 * first half of the time that they were given.
 */
export function remindFrom(openedAt: Date, deadline: Date): Date {
  const halfway = (openedAt.getTime() + deadline.getTime()) / 2;
  return new Date(Math.max(halfway, deadline.getTime() - DECISION_REMINDER_DAYS * DAY_MS));
}
