import type { ArchivedWriter } from '../entities/draft-archive.js';

/** Who wrote at a moment, and for which organisation; null for nobody, or where only the archive knows. */
export interface MomentWriter {
  readonly personId: string;
  readonly organisationId: string | null;
}

/** A draft after a stretch of writing: the text is that after the update `seq`. */
export interface Moment {
  readonly seq: number;
  readonly from: Date;
  readonly at: Date;
  readonly updates: number;
  readonly writers: readonly MomentWriter[];
}

/** An update of a draft without its bytes. */
export interface StoredUpdate extends MomentWriter {
  readonly seq: number;
  readonly at: Date;
}

/** Updates that are packed together: who wrote among them, and how much. */
export interface PackedUpdates {
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly writers: readonly ArchivedWriter[];
}

/** A pause of so many milliseconds begins another moment. */
export const PAUSE_MS = 120_000;

/**
 * The moments of a draft's history, oldest first: what one person wrote for one organisation without a long pause, and
 * without anybody else in between. Packed updates are one moment each.
 */
export function momentsOf(packed: readonly PackedUpdates[], updates: readonly StoredUpdate[]): Moment[] {
  const moments: Moment[] = packed.map(ofPacked);
  for (const { seq, at, personId, organisationId } of updates) {
    const last = moments.at(-1);
    const [writer, ...others] = last?.writers ?? [];
    const goesOn =
      last !== undefined &&
      last.seq > (packed.at(-1)?.toSeq ?? 0) &&
      others.length === 0 &&
      writer?.personId === personId &&
      writer.organisationId === organisationId &&
      at.getTime() - last.at.getTime() < PAUSE_MS;
    const moment: Moment = goesOn
      ? { ...last, seq, at, updates: last.updates + 1 }
      : { seq, from: at, at, updates: 1, writers: [{ personId, organisationId }] };
    if (goesOn) moments[moments.length - 1] = moment;
    else moments.push(moment);
  }
  return moments;
}

function ofPacked({ toSeq, fromSeq, writers }: PackedUpdates): Moment {
  const times = writers.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)]);
  return {
    seq: toSeq,
    from: new Date(Math.min(...times)),
    at: new Date(Math.max(...times)),
    updates: toSeq - fromSeq + 1,
    writers: writers.map(({ personId }) => ({ personId, organisationId: null })),
  };
}
