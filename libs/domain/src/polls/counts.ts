import type { PollChoice } from '../vocabulary.js';
import type { ChoiceCount, PollBallot, SectorChoices } from './types.js';

/** How many of these ballots, one a person, are for each step of a scale; steps that nobody chose are there with 0. */
export function countsOn(scale: readonly PollChoice[], ballots: readonly PollBallot[]): ChoiceCount[] {
  return scale.map((choice) => ({
    choice,
    people: ballots.filter((ballot) => ballot.choice === choice).length,
  }));
}

/** The same for each sector of which somebody answered, in the order of their keys. */
export function countsBySector(
  scale: readonly PollChoice[],
  ballots: readonly PollBallot[],
): SectorChoices[] {
  const sectors = [...new Set(ballots.map(({ sectorKey }) => sectorKey))].sort();
  return sectors.map((sectorKey) => ({
    sectorKey,
    counts: countsOn(
      scale,
      ballots.filter((ballot) => ballot.sectorKey === sectorKey),
    ),
  }));
}
