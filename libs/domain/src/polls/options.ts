import { OPTION_METHODS, type OptionMethod, type PollMethod } from '../vocabulary.js';

/** Fewest and most options that a poll puts to people. */
export const OPTIONS_MIN = 2;
export const OPTIONS_MAX = 20;
/** Most points for one option, and most dots for one person. */
export const LIMIT_MAX = 100;

/** What a person gives an option: its place from 1, points, dots, or whether they can come (2 yes, 1 if need be, 0 no). */
export interface OptionMark {
  readonly optionId: string;
  readonly value: number;
}

/** Whether people can come: what a mark for a time can be. */
export const TIME_MARKS = { no: 0, ifNeedBe: 1, yes: 2 } as const;

/** Whether a poll of this method puts options to people. */
export function asksOfOptions(method: PollMethod): method is OptionMethod {
  return OPTION_METHODS.some((each) => each === method);
}

/** Whether a poll of this method has a limit: points for an option at most, or dots for a person. */
export function hasLimit(method: PollMethod): boolean {
  return method === 'points' || method === 'dots';
}

/** What can be wrong with the options that a poll puts to people. */
export type OptionsFault = 'few' | 'many' | 'twice' | 'past';

/** A fault, and the index of the option that has it; null where it is of all. */
export interface OptionsFaultAt {
  readonly fault: OptionsFault;
  readonly at: number | null;
}

/**
 * What is wrong with the options of a poll that puts some; null if nothing is.
 *
 * @param options words, or moments at which to meet
 * @param now the moment that those have to follow
 */
export function optionsFault(options: readonly (string | Date)[], now: Date): OptionsFaultAt | null {
  if (options.length < OPTIONS_MIN) return { fault: 'few', at: null };
  if (options.length > OPTIONS_MAX) return { fault: 'many', at: null };
  const past = options.findIndex((each) => each instanceof Date && each <= now);
  if (past >= 0) return { fault: 'past', at: past };
  const keys = options.map((each) => (each instanceof Date ? each.getTime() : each.trim().toLowerCase()));
  return new Set(keys).size < keys.length ? { fault: 'twice', at: null } : null;
}

/** What can be wrong with the marks that a person gives options. */
export type MarksFault = 'none' | 'twice' | 'notWhole' | 'places' | 'each' | 'together' | 'notTime';

/**
 * What is wrong with the marks of an answer about options; null if nothing is. That each mark is for an option of the
 * poll has been seen to.
 *
 * @param limit points for an option at most, or dots for a person; null for the other methods
 */
export function marksFault(
  method: OptionMethod,
  marks: readonly OptionMark[],
  limit: number | null,
): MarksFault | null {
  if (marks.length === 0) return 'none';
  if (new Set(marks.map(({ optionId }) => optionId)).size < marks.length) return 'twice';
  const values = marks.map(({ value }) => value);
  if (values.some((value) => !Number.isInteger(value) || value < 0)) return 'notWhole';
  return FAULTS[method](values, limit ?? 0);
}

type Look = (values: readonly number[], limit: number) => MarksFault | null;

const FAULTS: Readonly<Record<OptionMethod, Look>> = {
  ranking: (values) =>
    [...values].sort((one, other) => one - other).every((value, index) => value === index + 1)
      ? null
      : 'places',
  points: (values, limit) => (Math.max(...values) <= limit ? null : 'each'),
  dots: (values, limit) => {
    const all = values.reduce((sum, value) => sum + value, 0);
    if (all === 0) return 'none';
    return all <= limit ? null : 'together';
  },
  meeting_time: (values) => (Math.max(...values) <= TIME_MARKS.yes ? null : 'notTime'),
};
