import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

export const SYNC = 0;
export const AWARENESS = 1;
const AUTH = 2;
/** Hocuspocus answers step 1 so. */
const SYNC_REPLY = 4;
export const STEP_1 = 0;
export const STEP_2 = 1;
export const UPDATE = 2;

/** A message, with the name before it where the server wants one. */
export function framed({ name }, type, ...rest) {
  return encoding.encode((encoder) => {
    if (name !== undefined) encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, type);
    for (const part of rest) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part);
      else if (typeof part === 'string') encoding.writeVarString(encoder, part);
      else encoding.writeVarUint8Array(encoder, part);
    }
  });
}

/** Opens a socket, and signs in where the server wants that on the wire. */
export async function openSocket(address) {
  const socket = new WebSocket(address.url, { headers: address.headers, perMessageDeflate: false });
  socket.setMaxListeners(0);
  await once(socket, 'open');
  if (address.name !== undefined) socket.send(framed(address, AUTH, 0, 'anybody'));
  return socket;
}

/** What a message holds of the document: `{ step, bytes }`, or null for other messages. */
export function documentIn(data, { name }) {
  const decoder = decoding.createDecoder(data);
  if (name !== undefined) decoding.readVarString(decoder);
  const type = decoding.readVarUint(decoder);
  if (type !== SYNC && type !== SYNC_REPLY) return null;
  const step = decoding.readVarUint(decoder);
  return { step, bytes: decoding.readVarUint8Array(decoder) };
}

/** Opens a draft and takes in all of it. @returns the document, its bytes on the wire, and milliseconds */
export async function openDocument(address) {
  const began = performance.now();
  let arrived = Number.NaN;
  const socket = await openSocket(address);
  const doc = new Y.Doc();
  const bytes = await new Promise((resolve, reject) => {
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
    socket.on('message', (data) => {
      const found = documentIn(data, address);
      if (found?.step !== STEP_2) return;
      arrived = performance.now() - began;
      Y.applyUpdate(doc, found.bytes);
      resolve(data.length);
    });
    socket.send(framed(address, SYNC, STEP_1, Y.encodeStateVector(doc)));
  });
  return { doc, socket, bytes, arrived, milliseconds: performance.now() - began };
}
