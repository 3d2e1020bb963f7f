import type { CountedSeat } from './ballot.js';
import type { SectorTally } from './types.js';

/** The counts that a rule needs, overall (`sectorKey` null) or within one sector. */
export interface Tally {
  readonly sectorKey: string | null;
  /** Seats not recused. */
  readonly seats: number;
  /** Agreeing, with reservations or without. */
  readonly agree: number;
  readonly object: number;
  readonly standAside: number;
  readonly missing: number;
}

/** One tally for each sector, in the order in which the seats name them. */
export function tallySectors(seats: readonly CountedSeat[]): SectorTally[] {
  const sectors = [...new Set(seats.map(({ sectorKey }) => sectorKey))];
  return sectors.map((sectorKey) => {
    const within = seats.filter((seat) => seat.sectorKey === sectorKey);
    const count = (answer: CountedSeat['answer']) => within.filter((seat) => seat.answer === answer).length;
    return {
      sectorKey,
      seats: within.length,
      agree: count('agree'),
      agreeWithReservations: count('agree_with_reservations'),
      standAside: count('stand_aside'),
      object: count('object'),
      recused: count('recused'),
      missing: count(null),
    };
  });
}

/** All sectors together. */
export function overall(sectors: readonly SectorTally[]): Tally {
  const sum = (count: (sector: SectorTally) => number) =>
    sectors.reduce((total, sector) => total + count(sector), 0);
  return {
    sectorKey: null,
    seats: sum(({ seats, recused }) => seats - recused),
    agree: sum(({ agree, agreeWithReservations }) => agree + agreeWithReservations),
    object: sum(({ object }) => object),
    standAside: sum(({ standAside }) => standAside),
    missing: sum(({ missing }) => missing),
  };
}

/**
 * Where a rule must hold: overall and, if asked for, within each sector. A sector whose every seat is recused
 * has left the decision.
 */
export function scopes(sectors: readonly SectorTally[], bySector: boolean): Tally[] {
  const within = sectors.map((sector) => ({ ...overall([sector]), sectorKey: sector.sectorKey }));
  return [overall(sectors), ...(bySector ? within.filter(({ seats }) => seats > 0) : [])];
}
