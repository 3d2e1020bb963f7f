import { ANSWER_MARKS, type MarkShape, type MarkTone } from '../components/index.js';
import type { SectorCounts } from './types.js';

/** What is counted, in the order in which it is shown. */
export const COUNTED = [
  'agree',
  'agreeWithReservations',
  'standAside',
  'object',
  'recused',
  'missing',
] as const;
export type Counted = (typeof COUNTED)[number];

/** The mark of each count: an answer's own, and an empty ring for no answer. */
export const COUNT_MARKS: Readonly<Record<Counted, readonly [MarkShape, MarkTone]>> = {
  agree: ANSWER_MARKS.AGREE,
  agreeWithReservations: ANSWER_MARKS.AGREE_WITH_RESERVATIONS,
  standAside: ANSWER_MARKS.STAND_ASIDE,
  object: ANSWER_MARKS.OBJECT,
  recused: ANSWER_MARKS.RECUSED,
  missing: ['ring', 'neutral'],
};

/** One count name for each seat of the sector, in the order shown. */
export function seatMarks(sector: SectorCounts): readonly Counted[] {
  return COUNTED.flatMap((name) => Array.from({ length: sector[name] }, () => name));
}

/** The counts of all sectors together. */
export function totals(sectors: readonly SectorCounts[]): Readonly<Record<Counted | 'seats', number>> {
  const sum = (name: Counted | 'seats') => sectors.reduce((before, sector) => before + sector[name], 0);
  return {
    seats: sum('seats'),
    agree: sum('agree'),
    agreeWithReservations: sum('agreeWithReservations'),
    standAside: sum('standAside'),
    object: sum('object'),
    recused: sum('recused'),
    missing: sum('missing'),
  };
}

/** The counts that occur at all, so that an empty column is not shown. */
export function occurring(sectors: readonly SectorCounts[]): readonly Counted[] {
  const all = totals(sectors);
  return COUNTED.filter((name) => all[name] > 0);
}

/** Sectors in the order of their names, so that they keep their places whatever order they come in. */
export function byName(sectors: readonly SectorCounts[]): readonly SectorCounts[] {
  return [...sectors].sort((one, other) => one.sector.name.localeCompare(other.sector.name));
}
