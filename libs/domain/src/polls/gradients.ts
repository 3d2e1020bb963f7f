import { GRADIENTS, type PollChoice } from '../vocabulary.js';
import { countsBySector, countsOn } from './counts.js';
import { latestOf } from './latest.js';
import type { ChoiceCount, PollBallot, SectorChoices } from './types.js';

/** How a group is spread over the eight gradients of agreement. */
export interface GradientSpread {
  /** Who answered. */
  readonly people: number;
  readonly counts: readonly ChoiceCount[];
  readonly bySector: readonly SectorChoices[];
  /**
   * The step in the middle once everybody is ordered by theirs; the two in the middle where an even number answered and
   * these differ, the more agreeing first; none while nobody has. Steps have an order and no distances: there is no mean.
   */
  readonly median: readonly PollChoice[];
}

/**
 * Counts gradients of agreement: what each person said last, over all and by sector. Ballots for other steps are left
 * out. The scale is that of S. Kaner, Facilitator's Guide to Participatory Decision-Making, from whole-hearted endorsement to veto.
 */
export function countGradients(ballots: readonly PollBallot[]): GradientSpread {
  const own = latestOf(ballots).filter(({ choice }) => GRADIENTS.some((step) => step === choice));
  return {
    people: own.length,
    counts: countsOn(GRADIENTS, own),
    bySector: countsBySector(GRADIENTS, own),
    median: medianOf(own.map(({ choice }) => choice)),
  };
}

function medianOf(choices: readonly PollChoice[]): PollChoice[] {
  const ordered = GRADIENTS.flatMap((step) => choices.filter((choice) => choice === step));
  const middle = [ordered[Math.ceil(ordered.length / 2) - 1], ordered[Math.floor(ordered.length / 2)]];
  return [...new Set(middle.filter((step) => step !== undefined))];
}
