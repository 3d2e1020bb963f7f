import * as Y from 'yjs';

/** Who wrote something, for whom, and when. */
export interface Writer {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly at: Date;
}

/** Clocks from `from` to before `to` of one client id, written by one person for one organisation. */
export interface WrittenRange extends Writer {
  readonly from: number;
  readonly to: number;
}

/** What is written one after the other within so many milliseconds is one piece of writing. */
const TOGETHER_MS = 60_000;

/**
 * Who wrote what of a draft: built from its stored updates in their order. Whoever stored a character first wrote
 * it; bringing it again changes nothing.
 */
export class Writing {
  /** By client id, in the order of their clocks, none over another. */
  private readonly ranges = new Map<number, WrittenRange[]>();

  /** Takes in what a stored update adds. */
  add(update: Uint8Array, writer: Writer): void {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      this.addRange(client, { ...writer, from: clock, to: clock + struct.length });
    }
  }

  /** Takes in a range of a client id, as far as it is not known yet. */
  addRange(clientId: number, range: WrittenRange): void {
    const known = this.ranges.get(clientId);
    if (known === undefined) {
      this.ranges.set(clientId, [range]);
      return;
    }
    const last = known.at(-1);
    if (last === undefined || last.to <= range.from) append(known, range);
    else this.ranges.set(clientId, joined(known, range));
  }

  /** Pieces of a run of characters by who wrote them; `null` where nobody is known to have. */
  of(clientId: number, clock: number, length: number): { length: number; writer: Writer | null }[] {
    const pieces: { length: number; writer: Writer | null }[] = [];
    const end = clock + length;
    let at = clock;
    for (const range of this.ranges.get(clientId) ?? []) {
      if (range.to <= at) continue;
      if (range.from >= end) break;
      if (range.from > at) pieces.push({ length: range.from - at, writer: null });
      const from = Math.max(range.from, at);
      at = Math.min(range.to, end);
      pieces.push({ length: at - from, writer: range });
    }
    if (at < end) pieces.push({ length: end - at, writer: null });
    return pieces;
  }

  /** Every range with its client id. */
  *entries(): IterableIterator<readonly [number, WrittenRange]> {
    for (const [clientId, ranges] of this.ranges) for (const range of ranges) yield [clientId, range];
  }
}

function append(ranges: WrittenRange[], range: WrittenRange): void {
  const last = ranges.at(-1);
  if (last !== undefined && last.to === range.from && isTogether(last, range)) {
    ranges[ranges.length - 1] = { ...last, to: range.to };
  } else ranges.push(range);
}

function isTogether(one: WrittenRange, next: WrittenRange): boolean {
  return (
    one.personId === next.personId &&
    one.organisationId === next.organisationId &&
    next.at.getTime() - one.at.getTime() < TOGETHER_MS
  );
}

/** The ranges with what is new of another one among them. */
function joined(ranges: readonly WrittenRange[], range: WrittenRange): WrittenRange[] {
  const fresh: WrittenRange[] = [];
  let from = range.from;
  for (const known of ranges) {
    if (known.to <= from) continue;
    if (known.from >= range.to) break;
    if (known.from > from) fresh.push({ ...range, from, to: known.from });
    from = known.to;
  }
  if (from < range.to) fresh.push({ ...range, from });
  return [...ranges, ...fresh].sort((a, b) => a.from - b.from);
}
