import { readVarUint } from './stored-message.js';

/** The server's message type "how storing goes", sent to clients that asked for it. */
export const NOTICE = 101;

/** The kinds of notices, by their numbers on the wire. */
const KINDS = ['wellAgain', 'notStoredYet', 'readOnly', 'nearlyFull'] as const;
export type NoticeKind = (typeof KINDS)[number];

/** How storing goes, as far as this window was told. */
export interface Storing {
  /** `late`: what is written waits. `readOnly`: nothing more is taken until there is room. */
  readonly pace: 'well' | 'late' | 'readOnly';
  /** Whether the draft comes near to the most that one can hold. */
  readonly nearlyFull: boolean;
}

/** What a window takes for granted until it is told otherwise. */
export const STORING_WELL: Storing = { pace: 'well', nearlyFull: false };

const PACES: Readonly<Record<Exclude<NoticeKind, 'nearlyFull'>, Storing['pace']>> = {
  wellAgain: 'well',
  notStoredYet: 'late',
  readOnly: 'readOnly',
};

/**
 * Reads the body of the message: a varUint kind, then words, which are not needed here. Null for a kind that this
 * client does not know.
 * @throws RangeError when it ends too early.
 */
export function readNotice(body: Uint8Array): NoticeKind | null {
  return KINDS[readVarUint(body, 0).value] ?? null;
}

/** How storing goes after a notice. */
export function storingAfter(storing: Storing, notice: NoticeKind | null): Storing {
  if (notice === null) return storing;
  if (notice === 'nearlyFull') return { ...storing, nearlyFull: true };
  return { ...storing, pace: PACES[notice] };
}
