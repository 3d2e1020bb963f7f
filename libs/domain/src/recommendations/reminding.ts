import { daysUntil, REMIND_DAYS_BEFORE, type Reminder } from '../groups/actions.js';
import { isLate, type RecommendationStanding } from './standing.js';

/**
 * The reminder that is due to government of its next answer on a day, YYYY-MM-DD; null where none is. A server that slept
 * sends the later one only.
 */
export function answerReminderDue(
  { dueOn }: Pick<RecommendationStanding, 'dueOn'>,
  today: string,
): Reminder | null {
  if (dueOn === null) return null;
  if (isLate({ dueOn }, today)) return 'overdue';
  return daysUntil(today, dueOn) <= REMIND_DAYS_BEFORE ? 'before' : null;
}
