import type { PollChoice } from '../vocabulary.js';

/** An answer to a poll as it is counted. */
export interface PollBallot {
  /** Who answered: an answer is a person's own, whoever they speak for elsewhere. */
  readonly personId: string;
  /** Sector of the organisation that they were in the group for. */
  readonly sectorKey: string;
  /** 1 for what the person said first, 2 for what they said after that. */
  readonly ordinal: number;
  readonly choice: PollChoice;
}

/** How many people chose a step. */
export interface ChoiceCount {
  readonly choice: PollChoice;
  readonly people: number;
}

/** How many people of a sector chose each step. */
export interface SectorChoices {
  readonly sectorKey: string;
  readonly counts: readonly ChoiceCount[];
}
