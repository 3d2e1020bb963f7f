/** The longest meeting, in hours: longer is a slip of the pen in a date. */
export const MEETING_HOURS_MAX = 24 * 5;

const HOUR_MS = 3_600_000;

/** What is wrong with when a meeting is, and at which field; null if nothing is. */
export function meetingTimeProblem(
  startsAt: Date,
  endsAt: Date,
): { readonly field: 'endsAt'; readonly problem: string } | null {
  const hours = (endsAt.getTime() - startsAt.getTime()) / HOUR_MS;
  if (hours <= 0) return { field: 'endsAt', problem: 'must be after the meeting starts' };
  if (hours > MEETING_HOURS_MAX) {
    return { field: 'endsAt', problem: `must be within ${MEETING_HOURS_MAX / 24} days of the start` };
  }
  return null;
}

/** Whether a text names a time zone that the calendar knows, such as `Europe/London`. */
export function isTimeZone(name: string): boolean {
  if (!/^(?:UTC|[A-Za-z]+(?:[_/+-][A-Za-z0-9_+-]+)+)$/u.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What must be known of a meeting to say when its minutes may be approved. */
export interface HeldMeeting {
  readonly id: string;
  readonly groupId: string;
  readonly startsAt: Date;
  readonly cancelled: boolean;
}

/**
 * Why the minutes of one meeting may not be approved in another at a time; null when they may: a later meeting of the
 * same group that was held, or has begun.
 */
export function approvalProblem(minutesOf: HeldMeeting, approvedIn: HeldMeeting, now: Date): string | null {
  if (approvedIn.groupId !== minutesOf.groupId) {
    return 'Minutes are approved in a meeting of the same group. Choose one of its meetings.';
  }
  if (approvedIn.cancelled) return 'That meeting was cancelled. Choose one that was held.';
  if (approvedIn.startsAt <= minutesOf.startsAt) {
    return 'Minutes are approved in a later meeting than the one they are of. Choose a later one.';
  }
  if (approvedIn.startsAt > now) {
    return 'That meeting has not begun. Approve the minutes once it has, or choose another meeting.';
  }
  return null;
}
