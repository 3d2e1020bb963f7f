import type { StateKind } from '../actor.js';
import type { Standing } from '../standing.js';
import type { ReadAction } from '../table.js';

/** One way in: any of these standings, while each kind of thing named is in one of the states listed. */
export interface Clause {
  readonly who: readonly Standing[];
  readonly when?: Readonly<Partial<Record<StateKind, readonly string[]>>>;
}

/** A row of the policy: the ways in, the read that must be allowed to know of the thing at all, the reason in words. */
export interface PolicyRow {
  readonly allow: readonly Clause[];
  /** The read without which the subject is NOT_FOUND; null where everybody may know that it exists. */
  readonly knownBy: ReadAction | null;
  /** Said to somebody whose role does not allow it. */
  readonly why: string;
  /** Set for what somebody does about themselves alone: an observer may do that too, and nothing else. */
  readonly personal?: true;
}

export interface ReadRow extends PolicyRow {
  readonly knownBy: null;
}

export type WriteRow = PolicyRow;
