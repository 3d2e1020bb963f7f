import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import type { Speaker } from './people.js';

/** A socket of the sync door that is read and written message by message, as no honest client does. */
export interface RawSocket {
  readonly socket: WebSocket;
  /** The reasons for which the server refused what was sent, in order. */
  readonly refusals: readonly string[];
  /** The document as the server first sent it, once it was asked for. */
  readonly document: Promise<Uint8Array>;
  /** The close code; for a handshake that was refused its HTTP status. */
  readonly closed: Promise<number>;
  /** Asks for the whole document. */
  ask(): void;
  /** Sends an update as a Yjs client does. */
  update(bytes: Uint8Array): void;
}

const SYNC = 0;
const AUTH = 2;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
const NOTHING_YET = Uint8Array.of(0);

/** Opens the sync door of a draft as somebody, with more headers where they are given. */
export function openRaw(
  { url, cookie, token }: Speaker,
  draftId: string,
  headers: Readonly<Record<string, string>> = {},
): RawSocket {
  const socket = new WebSocket(`${url.replace(/^http/u, 'ws')}/collab/${draftId}`, {
    headers: {
      ...(cookie === '' ? {} : { cookie }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  const refusals: string[] = [];
  const document = new Promise<Uint8Array>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(data);
      const type = decoding.readVarUint(decoder);
      const kind = decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : -1;
      if (type === SYNC && kind === STEP_2) resolve(decoding.readVarUint8Array(decoder));
      if (type === AUTH) refusals.push(decoding.readVarString(decoder));
    });
  });
  const send = (step: number, payload: Uint8Array) =>
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, SYNC);
        encoding.writeVarUint(encoder, step);
        encoding.writeVarUint8Array(encoder, payload);
      }),
    );
  return {
    socket,
    refusals,
    document,
    closed: endOf(socket),
    ask: () => send(STEP_1, NOTHING_YET),
    update: (bytes) => send(UPDATE, bytes),
  };
}

/** Opens it, and waits until the whole document has come: by then whoever may read is in. */
export async function openAndRead(
  ...given: Parameters<typeof openRaw>
): Promise<RawSocket & { text: Uint8Array }> {
  const raw = openRaw(...given);
  await once(raw.socket, 'open');
  raw.ask();
  return { ...raw, text: await raw.document };
}

async function endOf(socket: WebSocket): Promise<number> {
  const refused = new Promise<number>((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
    socket.on('close', (code: number) => resolve(code));
  });
  return refused;
}
