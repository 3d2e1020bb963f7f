import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Speaker } from './people.js';

const SYNC = 0;
const STORED = 100;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
const NOTHING_YET = Uint8Array.of(0);

/** A client of the sync door that asks to be told what is stored, and never connects again when its socket breaks. */
export interface ToldStored {
  readonly doc: Y.Doc;
  /** What it sent of its document, in order. */
  readonly sent: readonly Uint8Array[];
  /** How many of them the server has said are stored. */
  readonly storedCount: number;
  /** Up to where it said so of the whole document, as a state vector. */
  readonly storedUpTo: ReadonlyMap<number, number>;
  /** Resolves when the socket has closed or broken. */
  readonly over: Promise<unknown>;
  /** Told each time that the server says what is stored, before anything else happens. */
  onStored: () => void;
}

/** Opens a draft with `?stored=1` as somebody, and waits until the whole document has come. */
export async function openToldStored({ url, cookie }: Speaker, draftId: string): Promise<ToldStored> {
  const socket = new WebSocket(`${url.replace(/^http/u, 'ws')}/collab/${draftId}?stored=1`, {
    headers: { cookie },
  });
  const sent: Uint8Array[] = [];
  const doc = new Y.Doc();
  const client = {
    doc,
    sent,
    storedCount: 0,
    storedUpTo: new Map<number, number>(),
    over: new Promise((resolve) => socket.on('close', resolve)),
    onStored: (): void => undefined,
  };
  socket.on('error', () => undefined);
  const send = (step: number, payload: Uint8Array): void => {
    if (step !== STEP_1) sent.push(payload);
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, SYNC);
        encoding.writeVarUint(encoder, step);
        encoding.writeVarUint8Array(encoder, payload);
      }),
    );
  };
  const whole = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(data);
      const type = decoding.readVarUint(decoder);
      if (type === STORED) {
        client.storedUpTo = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
        client.storedCount = decoding.readVarUint(decoder);
        client.onStored();
      }
      if (type !== SYNC) return;
      const step = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (step === STEP_1) send(STEP_2, Y.encodeStateAsUpdate(doc, payload));
      else Y.applyUpdate(doc, payload, socket);
      if (step === STEP_2) resolve();
    });
  });
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) send(UPDATE, update);
  });
  await once(socket, 'open');
  send(STEP_1, NOTHING_YET);
  await whole;
  return client;
}
