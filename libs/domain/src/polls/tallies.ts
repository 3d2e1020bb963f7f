import type { OptionMethod } from '../vocabulary.js';
import { latestOf } from './latest.js';
import { type OptionMark, TIME_MARKS } from './options.js';

/** An answer about options as it is counted. */
export interface OptionBallot {
  readonly personId: string;
  readonly sectorKey: string;
  /** 1 for what the person said first, 2 for what they said after that. */
  readonly ordinal: number;
  readonly marks: readonly OptionMark[];
}

/** What an option came to. */
export interface OptionTally {
  readonly optionId: string;
  /** 1 for the one with most; equal ones share a place, and the next place is left out. */
  readonly place: number;
  /**
   * By the method: of a ranking the Borda count, points, dots, or how many people can come. Of a ranking it can be a
   * half, since options that a person did not rank share what is left over equally.
   */
  readonly score: number;
  /** Who gave it something: a place, a point, a dot, or can come. */
  readonly people: number;
  /** Who put it first, or can come without “if need be”; null for points and dots. */
  readonly best: number | null;
}

/** Options as all people left them, and as those of each sector did, in the order of their keys. */
export interface OptionResults {
  /** Who answered. */
  readonly people: number;
  readonly tallies: readonly OptionTally[];
  readonly bySector: readonly { readonly sectorKey: string; readonly tallies: readonly OptionTally[] }[];
}

/**
 * Counts what people said last of the options of a poll, over all and by sector. Rankings are counted after J.-C. de Borda
 * (1781): of n options the one put first has n - 1, the next n - 2, down to 0; those that a person left out share the mean
 * of what is left over. Points and dots are added up. Times are ordered by who can come, then by who can come without
 * “if need be”. Marks for what is no option are left out.
 *
 * @param optionIds in the order in which they were put; ties keep it
 */
export function countOptions(
  method: OptionMethod,
  optionIds: readonly string[],
  ballots: readonly OptionBallot[],
): OptionResults {
  const own = latestOf(ballots);
  const sectors = [...new Set(own.map(({ sectorKey }) => sectorKey))].sort();
  return {
    people: own.length,
    tallies: tallied(method, optionIds, own),
    bySector: sectors.map((sectorKey) => ({
      sectorKey,
      tallies: tallied(
        method,
        optionIds,
        own.filter((ballot) => ballot.sectorKey === sectorKey),
      ),
    })),
  };
}

function tallied(
  method: OptionMethod,
  optionIds: readonly string[],
  ballots: readonly OptionBallot[],
): OptionTally[] {
  const counted = optionIds.map((optionId) => {
    const given = ballots.map(({ marks }) => {
      const known = marks.filter((mark) => optionIds.includes(mark.optionId));
      return COUNTED[method](
        known.find((mark) => mark.optionId === optionId)?.value,
        known.length,
        optionIds.length,
      );
    });
    const best = given.filter((each) => each.isBest).length;
    return {
      optionId,
      score: given.reduce((sum, { score }) => sum + score, 0),
      people: given.filter((each) => each.isSomething).length,
      best: method === 'ranking' || method === 'meeting_time' ? best : null,
    };
  });
  return counted
    .map((tally) => ({
      ...tally,
      place: 1 + counted.filter((other) => isAhead(method, other, tally)).length,
    }))
    .sort((one, other) => one.place - other.place);
}

type Counted = Pick<OptionTally, 'score' | 'best'>;

function isAhead(method: OptionMethod, one: Counted, other: Counted): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return method === 'meeting_time' && (one.best ?? 0) > (other.best ?? 0);
}

interface Given {
  readonly score: number;
  readonly isSomething: boolean;
  readonly isBest: boolean;
}

/** What one person's mark is worth; `undefined` where they gave none. */
type Worth = (value: number | undefined, marked: number, options: number) => Given;

const added: Worth = (value = 0) => ({ score: value, isSomething: value > 0, isBest: false });

const COUNTED: Readonly<Record<OptionMethod, Worth>> = {
  ranking: (value, marked, options) => ({
    score: value === undefined ? (options - marked - 1) / 2 : options - value,
    isSomething: value !== undefined,
    isBest: value === 1,
  }),
  points: added,
  dots: added,
  meeting_time: (value = 0) => ({
    score: value > TIME_MARKS.no ? 1 : 0,
    isSomething: value > TIME_MARKS.no,
    isBest: value === TIME_MARKS.yes,
  }),
};
