import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/*
 * The wire, byte by byte. A WebSocket message is binary and begins with its type as a varUint (lib0: seven bits
 * a byte, least significant first, the high bit says that more follow). `bytes` is a varUint length and then so
 * many bytes; `string` the same in UTF-8.
 *
 *   0 sync            varUint 0, bytes state vector     step 1: this is what I have
 *                     varUint 1, bytes update           step 2: this is what you lack
 *                     varUint 2, bytes update           update: this is new
 *   1 awareness       bytes of: varUint count, and so many times varUint client id, varUint clock, string JSON
 *                     state (null: gone)
 *   2 auth            varUint 0, string reason          to clients only: what you sent is refused
 *   3 query awareness nothing more                      tell me who is here
 *   100 stored        bytes state vector, varUint count to clients that asked: of your document updates on this
 *                     connection (steps 2 and updates, in order) the first `count` are stored, and the document
 *                     is stored up to this state vector
 *
 * 0 to 3 are y-websocket's; 100 is ours, and a client gets it only if it asked for it when it connected.
 */
const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, stored: 100 } as const;
const SYNC = { step1: 0, step2: 1, update: 2 } as const;
const PERMISSION_DENIED = 0;
/** No honest client counts this far; a clock that cannot grow could not be taken back. */
const GREATEST_CLOCK = 2 ** 40;

/** What one client says of itself to the others: where its caret is, and so on. `state` null says: gone. */
export interface AwarenessEntry {
  readonly clientId: number;
  /** Grows with every entry of the client; of two, the greater is the newer. */
  readonly clock: number;
  readonly state: AwarenessState | null;
}

export type AwarenessState = Readonly<Record<string, unknown>>;

/** A message from a client. */
export type ClientMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: 'queryAwareness' };

const KINDS: Readonly<Record<ClientMessage['kind'] | 'stored', true>> = {
  step1: true,
  update: true,
  awareness: true,
  queryAwareness: true,
  stored: true,
};
/** Every kind of message that tells or changes something: what clients send, and `stored`, which they are sent. */
export const MESSAGE_KINDS = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

/** Thrown for bytes that are no message, and for updates that no Yjs client makes. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}

/**
 * Reads one message; steps 2 and updates both come out as `update`.
 *
 * @throws MalformedError
 */
export function decodeMessage(bytes: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(bytes);
    const message = readMessage(decoder);
    if (decoding.hasContent(decoder)) throw new MalformedError('there is more after the end of the message');
    return message;
  } catch (error) {
    throw asMalformed(error);
  }
}

/** The error itself if it is a MalformedError, else one that has it as its cause. */
export function asMalformed(error: unknown): MalformedError {
  return error instanceof MalformedError
    ? error
    : new MalformedError('the bytes cannot be read', { cause: error });
}

function readMessage(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: 'awareness', entries: readAwareness(decoding.readVarUint8Array(decoder)) };
    case MESSAGE.queryAwareness:
      return { kind: 'queryAwareness' };
    default:
      throw new MalformedError(`a client sends no message of type ${type}`);
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  switch (step) {
    case SYNC.step1:
      return { kind: 'step1', stateVector: payload };
    case SYNC.step2:
    case SYNC.update:
      return { kind: 'update', update: payload };
    default:
      throw new MalformedError(`there is no sync step ${step}`);
  }
}

function readAwareness(bytes: Uint8Array): AwarenessEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const entries: AwarenessEntry[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    if (clock > GREATEST_CLOCK) throw new MalformedError('an awareness clock is out of range');
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    if (!isState(state)) throw new MalformedError('an awareness state is an object or null');
    entries.push({ clientId, clock, state });
  }
  if (decoding.hasContent(decoder)) throw new MalformedError('there is more after the last awareness state');
  return entries;
}

function isState(value: unknown): value is AwarenessState | null {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Sync step 1: asks for what is not in this encoded state vector. */
export function encodeStep1(stateVector: Uint8Array): Uint8Array {
  return encodeSync(SYNC.step1, stateVector);
}

/** Sync step 2: answers with what was lacking. */
export function encodeStep2(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC.step2, update);
}

/** A new update. */
export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC.update, update);
}

function encodeSync(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

/** Who is here and what they do; with no entries, a sign of life. */
export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

/** What was sent is refused, and why. */
export function encodeRefusal(reason: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.auth);
    encoding.writeVarUint(encoder, PERMISSION_DENIED);
    encoding.writeVarString(encoder, reason);
  });
}

/** The first `count` document updates of the connection are stored, and the document up to the state vector. */
export function encodeStored(stateVector: Uint8Array, count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.stored);
    encoding.writeVarUint8Array(encoder, stateVector);
    encoding.writeVarUint(encoder, count);
  });
}
