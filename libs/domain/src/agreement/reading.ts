/** For how many hours after its end was reached a reading serves an answer. */
export const READING_HOURS = 12;

const HOUR_MS = 3_600_000;

/** Whether words that were read to their end at one moment can be answered on at another; the last instant still counts. */
export function readingServes(readToEndAt: Date, now: Date): boolean {
  return now.getTime() - readToEndAt.getTime() <= READING_HOURS * HOUR_MS;
}
