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

/**
 * What is wrong with the marks of an answer about options, in words that follow the field's name; null if nothing is.
 * That each mark is for an option of the poll has been seen to.
 *
 * @param options how many options there are
 * @param limit points for an option at most, or dots for a person; null for the other methods
 */
export function marksReason(
  method: OptionMethod,
  marks: readonly OptionMark[],
  options: number,
  limit: number | null,
): string | null {
  if (marks.length === 0) return 'must say something of one option at least';
  if (new Set(marks.map(({ optionId }) => optionId)).size < marks.length)
    return 'must say one thing of each option';
  const values = marks.map(({ value }) => value);
  if (values.some((value) => !Number.isInteger(value) || value < 0)) return 'must be whole numbers from 0 up';
  return REASONS[method](values, options, limit ?? 0);
}

type Reason = (values: readonly number[], options: number, limit: number) => string | null;

const REASONS: Readonly<Record<OptionMethod, Reason>> = {
  ranking: (values) =>
    [...values].sort((one, other) => one - other).every((value, index) => value === index + 1)
      ? null
      : 'must be places from 1 on, each once, with none left out',
  points: (values, _options, limit) => (Math.max(...values) <= limit ? null : `may be at most ${limit} each`),
  dots: (values, _options, limit) => {
    const all = values.reduce((sum, value) => sum + value, 0);
    if (all === 0) return 'must be one dot at least';
    return all <= limit ? null : `may be at most ${limit} together`;
  },
  meeting_time: (values) => (Math.max(...values) <= TIME_MARKS.yes ? null : 'must be 0, 1 or 2'),
};
