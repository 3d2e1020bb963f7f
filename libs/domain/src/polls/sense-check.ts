import { SENSES } from '../vocabulary.js';
import { countsBySector, countsOn } from './counts.js';
import { latestOf } from './latest.js';
import type { ChoiceCount, PollBallot, SectorChoices } from './types.js';

/** What a sense check came to: people, not organisations; it has no winner. */
export interface SenseCheck {
  /** Who answered. */
  readonly people: number;
  readonly counts: readonly ChoiceCount[];
  readonly bySector: readonly SectorChoices[];
}

/** Counts a sense check: what each person said last, over all and by sector. Ballots for other steps are left out. */
export function countSenseCheck(ballots: readonly PollBallot[]): SenseCheck {
  const own = latestOf(ballots).filter(({ choice }) => SENSES.some((sense) => sense === choice));
  return { people: own.length, counts: countsOn(SENSES, own), bySector: countsBySector(SENSES, own) };
}
