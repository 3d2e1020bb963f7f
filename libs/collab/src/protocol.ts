import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { ItemId } from './ports.js';

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
 *   101 notice        varUint kind, string words        to clients that asked: how storing goes (kinds below)
 *
 *   102 closed        varUint count, and so many times varUint client id, varUint clock
 *                                                     to clients that asked: what is closed in the document, by the ids
 *                                                     of its items; nothing in them can be changed
 *
 * 0 to 3 are y-websocket's; 100 to 102 are ours, and a client gets them only if it asked when it connected.
 */
const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  stored: 100,
  notice: 101,
  closed: 102,
} as const;
const SYNC = { step1: 0, step2: 1, update: 2 } as const;
const PERMISSION_DENIED = 0;

/** What a notice says. */
export const NOTICE = {
  /** Everything that was sent and not refused is stored, or will be shortly. */
  wellAgain: 0,
  /** What was sent waits: it is not stored yet, and nobody else is told of it. */
  notStoredYet: 1,
  /** So much waits that nothing more is taken until it is stored. */
  readOnly: 2,
  /** The document comes near to its limit. */
  nearlyFull: 3,
} as const;
export type Notice = (typeof NOTICE)[keyof typeof NOTICE];
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
  | {
      readonly kind: 'update';
      readonly update: Uint8Array;
      /** Whether it answers our step 1, and so holds everything that we lacked. */
      readonly answers: boolean;
    }
  | { readonly kind: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: 'queryAwareness' };

const KINDS: Readonly<Record<ClientMessage['kind'] | 'stored' | 'notice' | 'closed', true>> = {
  step1: true,
  update: true,
  awareness: true,
  queryAwareness: true,
  stored: true,
  notice: true,
  closed: true,
};
/** Every kind of message that tells or changes something: what clients send, and what our own are sent beside. */
export const MESSAGE_KINDS = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

/** Thrown for bytes that are no message, and for updates that no Yjs client makes. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}

/**
 * Reads one message; steps 2 and updates both come out as `update`.
 *
 * @param concerns which client ids' awareness is read; stock clients send everybody's back again
 * @throws MalformedError
 */
export function decodeMessage(
  bytes: Uint8Array,
  concerns: (clientId: number) => boolean = () => true,
): ClientMessage {
  try {
    const decoder = decoding.createDecoder(bytes);
    const message = readMessage(decoder, concerns);
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

function readMessage(decoder: decoding.Decoder, concerns: (clientId: number) => boolean): ClientMessage {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: 'awareness', entries: readAwareness(decoding.readVarUint8Array(decoder), concerns) };
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
      return { kind: 'update', update: payload, answers: step === SYNC.step2 };
    default:
      throw new MalformedError(`there is no sync step ${step}`);
  }
}

function readAwareness(bytes: Uint8Array, concerns: (clientId: number) => boolean): AwarenessEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const entries: AwarenessEntry[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    if (clock > GREATEST_CLOCK) throw new MalformedError('an awareness clock is out of range');
    const json = decoding.readVarString(decoder);
    if (!concerns(clientId)) continue;
    const state: unknown = JSON.parse(json);
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
  return frameAwareness(entries.map(encodeEntry));
}

/** One entry as an awareness message holds it. */
export function encodeEntry({ clientId, clock, state }: AwarenessEntry): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

/** An awareness message of entries that are encoded already. */
export function frameAwareness(entries: readonly Uint8Array[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const entry of entries) encoding.writeUint8Array(encoder, entry);
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

/** How storing goes, in words for people. */
export function encodeNotice(notice: Notice, words: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.notice);
    encoding.writeVarUint(encoder, notice);
    encoding.writeVarString(encoder, words);
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

/** What is closed in the document. */
export function encodeClosed(items: readonly ItemId[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.closed);
    encoding.writeVarUint(encoder, items.length);
    for (const { client, clock } of items) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
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
