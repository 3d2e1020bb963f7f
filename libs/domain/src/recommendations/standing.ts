import type { GovernmentAnswer, RecommendationStatus } from '../vocabulary.js';

/** An answer of government. Days are YYYY-MM-DD, in UTC. */
export interface AnswerGiven {
  /** The part that it answers; null where it answers the whole, and so each part. */
  readonly partId: string | null;
  readonly answer: GovernmentAnswer;
  /** Until when it is put off; null unless it is deferred. */
  readonly deferredTo: string | null;
  readonly answeredOn: string;
}

/** What was sent to government and what came of it. */
export interface RecommendationRecord {
  /** Empty where it was sent as a whole. */
  readonly partIds: readonly string[];
  /** The last day for an answer, as it was asked for; null where none was. */
  readonly answerBy: string | null;
  readonly acknowledged: boolean;
  /** Oldest first. */
  readonly answers: readonly AnswerGiven[];
}

/** How a recommendation stands. */
export interface RecommendationStanding {
  readonly status: RecommendationStatus;
  /** The last day on which the next answer is in time; null where none is waited for by a day. */
  readonly dueOn: string | null;
}

/** What an answer does to a recommendation, in the words of its states. */
export type RecommendationEvent = 'answerPart' | 'defer' | 'answer';

type Asked = Pick<RecommendationRecord, 'partIds' | 'answerBy'>;

/** How a recommendation stands by what was sent and what government said. */
export function standingOf(record: RecommendationRecord): RecommendationStanding {
  const latest = unitsOf(record).map((unit) => latestTo(unit, record.answers));
  return { status: statusOf(latest, record.acknowledged), dueOn: earliest(duesOf(latest, record)) };
}

/** What the last of the answers did. @throws Error for a record without an answer */
export function eventOf(record: RecommendationRecord): RecommendationEvent {
  const { status } = standingOf(record);
  if (status === 'answered') return 'answer';
  if (status === 'deferred') return 'defer';
  if (status === 'answered_in_part') return 'answerPart';
  throw new Error('nothing is answered yet');
}

/** Whether the day by which government was to answer is over. `today` is YYYY-MM-DD, in UTC. */
export function isLate({ dueOn }: Pick<RecommendationStanding, 'dueOn'>, today: string): boolean {
  return dueOn !== null && dueOn < today;
}

/** For each answer, in the order of the record, whether it came after a day by which it was to come. */
export function lateAnswers(record: Omit<RecommendationRecord, 'acknowledged'>): boolean[] {
  return record.answers.map(({ partId, answeredOn }, index) => {
    const units = unitsOf(record).filter((unit) => partId === null || unit === partId);
    const before = units.map((unit) => latestTo(unit, record.answers.slice(0, index)));
    return isLate({ dueOn: earliest(duesOf(before, record)) }, answeredOn);
  });
}

/** What is answered on its own: each part, or the whole where there is none. */
function unitsOf({ partIds }: Asked): readonly (string | null)[] {
  return partIds.length === 0 ? [null] : partIds;
}

function latestTo(unit: string | null, answers: readonly AnswerGiven[]): AnswerGiven | undefined {
  return answers.findLast(({ partId }) => partId === null || partId === unit);
}

function statusOf(latest: readonly (AnswerGiven | undefined)[], acknowledged: boolean): RecommendationStatus {
  if (latest.every((given) => given === undefined)) return acknowledged ? 'acknowledged' : 'sent';
  if (latest.some((given) => given === undefined)) return 'answered_in_part';
  return latest.some((given) => given?.answer === 'deferred') ? 'deferred' : 'answered';
}

function duesOf(latest: readonly (AnswerGiven | undefined)[], { answerBy }: Asked): (string | null)[] {
  return latest.map((given) => (given === undefined ? answerBy : given.deferredTo));
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}
