/** Edits after which a comparison gives up looking for more in common; bounds time and memory to its square. */
const EDITS_MAX = 1000;

/** Places of two sequences that hold the same item: [index before, index after], both rising. */
export type CommonPlaces = readonly (readonly [number, number])[];

/**
 * What two sequences have in common, in order: a longest common subsequence (Myers, "An O(ND) difference algorithm").
 * Where they differ in more than {@link EDITS_MAX} places, only their common beginning and end.
 */
export function commonPlaces(before: readonly string[], after: readonly string[]): CommonPlaces {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const middle = myers(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...middle.map(([x, y]) => [x + start, y + start] as const),
    ...Array.from({ length: end }, (_, i) => [before.length - end + i, after.length - end + i] as const),
  ];
}

/** Indices of one longest strictly increasing subsequence of the numbers. */
export function longestIncreasing(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    const at = firstNotBelow(tails, number, numbers);
    previous[index] = tails[at - 1] ?? -1;
    tails[at] = index;
  });
  const chosen = new Set<number>();
  let index = tails.at(-1) ?? -1;
  while (index >= 0) {
    chosen.add(index);
    index = previous[index] ?? -1;
  }
  return chosen;
}

function firstNotBelow(tails: readonly number[], number: number, numbers: readonly number[]): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tail = numbers[tails[middle] ?? 0] ?? 0;
    if (tail < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How far into `before` one gets with a number of edits, by diagonal (index before minus index after): diagonal
 * -edits first, then every second one up to +edits.
 */
type Round = Int32Array;

function myers(before: readonly string[], after: readonly string[]): CommonPlaces {
  const target = before.length - after.length;
  const rounds: Round[] = [];
  for (let edits = 0; edits <= Math.min(before.length + after.length, EDITS_MAX); edits++) {
    const round = new Int32Array(edits + 1);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const { byInsertion, byDeletion } = arrivals(rounds, edits, diagonal);
      let x = Math.max(0, byInsertion, byDeletion);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      if (diagonal === target && x >= before.length) return walkBack(before.length, after.length, rounds);
      round[(diagonal + edits) / 2] = x;
    }
    rounds.push(round);
  }
  return [];
}

/** Where the last edit leads on a diagonal when it is an insertion, and when it is a deletion; negative if it cannot be. */
function arrivals(rounds: readonly Round[], edits: number, diagonal: number) {
  const last = rounds[edits - 1];
  const below = (diagonal + edits) / 2;
  return { byInsertion: last?.[below] ?? -1, byDeletion: (last?.[below - 1] ?? -2) + 1 };
}

function walkBack(beforeLength: number, afterLength: number, rounds: readonly Round[]): CommonPlaces {
  const places: (readonly [number, number])[] = [];
  let [x, y] = [beforeLength, afterLength];
  for (let edits = rounds.length; edits >= 0; edits--) {
    const { byInsertion, byDeletion } = arrivals(rounds, edits, x - y);
    const start = Math.max(0, byInsertion, byDeletion);
    while (x > start) {
      x -= 1;
      y -= 1;
      places.push([x, y]);
    }
    if (byDeletion >= byInsertion) x -= 1;
    else y -= 1;
  }
  return places.reverse();
}
