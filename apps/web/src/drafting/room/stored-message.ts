import { decodeStateVector } from 'yjs';

/** The server's message type "stored up to this state vector", sent to clients that asked for it. */
export const STORED = 100;

/** What the server says it has stored. */
export interface Stored {
  /** For each Yjs client, how far its writing is stored. */
  readonly clocks: ReadonlyMap<number, number>;
  /** How many document updates of this connection, from the first on, are stored. */
  readonly count: number;
}

/**
 * Reads the body of the message: varUint length and so many bytes of state vector, then a varUint count.
 * @throws RangeError when it ends too early.
 */
export function readStored(body: Uint8Array): Stored {
  const length = readVarUint(body, 0);
  const end = length.next + length.value;
  return {
    clocks: decodeStateVector(body.subarray(length.next, end)),
    count: readVarUint(body, end).value,
  };
}

/** Whether everything that this window has written and sent is stored. */
export function coversAll(
  stored: Stored | null,
  local: { readonly clientId: number; readonly clock: number; readonly sent: number },
): boolean {
  if (stored === null || stored.count < local.sent) return false;
  return (stored.clocks.get(local.clientId) ?? 0) >= local.clock;
}

/** Whether a message to the server carries document content: a sync message (0) of step 2 (1) or an update (2). */
export function isDocumentUpdate(message: unknown): boolean {
  const bytes = message instanceof ArrayBuffer ? new Uint8Array(message) : message;
  return bytes instanceof Uint8Array && bytes[0] === 0 && (bytes[1] === 1 || bytes[1] === 2);
}

/** A varUint of lib0 and where it ends. @throws RangeError when it ends too early */
export function readVarUint(
  bytes: Uint8Array,
  start: number,
): { readonly value: number; readonly next: number } {
  let value = 0;
  let scale = 1;
  for (let at = start; ; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError('the message ends too early');
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, next: at + 1 };
    scale *= 128;
  }
}
