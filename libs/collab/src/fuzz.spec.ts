import { EventEmitter } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { Author, DRAFT, GatedLog, person, TestServer, two, until } from '../test/support.js';
import { encodeAwareness, encodeStep1, encodeStep2, encodeUpdate } from './protocol.js';

const MESSAGES = 100_000;
/** Bytes by which memory may have grown between the first tenth and the end: what was stored and little else. */
const GROWTH = 48 * 1024 * 1024;

/** A socket that goes nowhere, so that many can be opened. */
class DeadSocket extends EventEmitter {
  readonly OPEN = 1;
  readonly CLOSED = 3;
  readyState = 1;
  bufferedAmount = 0;
  send(): void {}
  ping(): void {}
  close(): void {
    this.readyState = this.CLOSED;
    this.emit('close', 1000);
  }
  terminate(): void {
    this.close();
  }
}

/** Numbers that look random and are the same every time (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Messages of every kind, as honest clients send them. */
function honestMessages(): Uint8Array[] {
  const author = new Author();
  author.type('hello world');
  author.edit((text) => text.format(0, 5, { bold: true }));
  author.edit((text) => text.insertEmbed(3, { image: 'a', deep: { er: [1, 'two', null] } }));
  author.edit((text) => text.delete(2, 4));
  author.doc.getMap('map').set('key', { value: [1, 2, 3] });
  author.doc.getXmlFragment('default').insert(0, [new Y.XmlElement('clause'), new Y.XmlText('words')]);
  const state = Y.encodeStateAsUpdate(author.doc);
  return [
    ...author.updates.map(encodeUpdate),
    encodeStep2(state),
    encodeStep1(Y.encodeStateVector(author.doc)),
    encodeAwareness([{ clientId: 7, clock: 1, state: { caret: { at: 4 }, user: { name: 'ann' } } }]),
    encodeAwareness([
      { clientId: 7, clock: 2, state: null },
      { clientId: 8, clock: 9, state: {} },
    ]),
    Uint8Array.of(3),
  ];
}

/** A message with up to three things done to its bytes. */
function mutated(message: Uint8Array, other: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes = [...message];
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const at = random(bytes.length + 1);
    const kind = random(6);
    if (kind === 0) bytes[at] = random(256);
    else if (kind === 1) bytes.splice(at, 1 + random(4));
    else if (kind === 2) bytes.splice(at, 0, random(256));
    else if (kind === 3) bytes.splice(at, 0, 255, 255, 255, 255, 255, random(128));
    else if (kind === 4) bytes = bytes.slice(0, at);
    else bytes = [...bytes.slice(0, at), ...other.slice(random(other.length + 1))];
  }
  return Uint8Array.from(bytes);
}

const servers: TestServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

function memory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

it(`${MESSAGES} mutated messages: no crash, no effect on other sockets, no leak`, async () => {
  const limits = { documentBytes: 200_000, awarenessTickMs: 20, tickMs: 5 };
  const server = await new TestServer({ limits, log: new GatedLog([DRAFT]) }).listen();
  servers.push(server);
  const [ann, ben] = await two(server);
  const author = new Author();
  ann.send(encodeUpdate(author.type('before ')));
  await until(() => ben.text.startsWith('before '));
  const random = randomFrom(20_260_301);
  const honest = honestMessages();
  const pick = () => honest[random(honest.length)] ?? new Uint8Array();
  let socket = new DeadSocket();
  socket.readyState = socket.CLOSED;
  let opened = 0;
  let after = 0;
  for (let count = 0; count < MESSAGES; count += 1) {
    if (socket.readyState !== socket.OPEN) {
      socket = new DeadSocket();
      opened += 1;
      await server.engine.connect(DRAFT, socket as unknown as WebSocket, [], person('eve'), opened % 2 === 0);
    }
    socket.emit('message', Buffer.from(mutated(pick(), pick(), random)), true);
    if (count % 200 === 0) await new Promise(setImmediate);
    if (count === MESSAGES / 10) after = memory();
  }
  socket.close();
  expect(memory() - after).toBeLessThan(GROWTH);
  expect(opened).toBeGreaterThan(1_000);
  await until(() => server.engine.stats().connections === 2, 'only the two are left');
  ann.send(encodeUpdate(author.type('after')));
  await until(() => ben.text.includes('after'), 'ben reads on');
  expect([ann, ben].map((client) => client.socket.readyState)).toEqual([1, 1]);
  expect(server.errors).toEqual([]);
  const replayed = new Y.Doc();
  for (const { update } of await server.log.since(DRAFT, 0)) Y.applyUpdate(replayed, update);
  expect(replayed.getText('text').toJSON()).toBe(
    (await server.engine.readDoc(DRAFT)).getText('text').toJSON(),
  );
}, 240_000);
