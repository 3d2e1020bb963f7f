import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { DRAFT, GatedLog, TestServer, until } from '../test/support.js';
import { CLOSE } from './close-codes.js';

let server: TestServer;
const providers: WebsocketProvider[] = [];
const bare: Bare[] = [];

/** The client that everybody uses with Yjs, as it comes. */
function stock(name: string, more: Record<string, string> = {}): WebsocketProvider {
  const provider = new WebsocketProvider(server.url, DRAFT, new Y.Doc(), {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: { person: name, ...more },
  });
  providers.push(provider);
  return provider;
}

/** A client with nothing but y-protocols, as one writes it oneself. */
interface Bare {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly socket: WebSocket;
}

async function bareClient(name: string): Promise<Bare> {
  const socket = new WebSocket(`${server.url}/${DRAFT}?person=${name}`);
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const send = (type: number, write: (encoder: encoding.Encoder) => void): void => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    write(encoder);
    if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder));
  };
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === 0) send(0, (encoder) => void readSyncMessage(decoder, encoder, doc, socket));
    if (type === 1) applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), socket);
  });
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) send(0, (encoder) => writeUpdate(encoder, update));
  });
  awareness.on('update', (_changed: unknown, origin: unknown) => {
    const own = encodeAwarenessUpdate(awareness, [doc.clientID]);
    if (origin !== socket) send(1, (encoder) => encoding.writeVarUint8Array(encoder, own));
  });
  await once(socket, 'open');
  send(0, (encoder) => writeSyncStep1(encoder, doc));
  const client = { doc, awareness, socket };
  bare.push(client);
  return client;
}

const textOf = ({ doc }: { readonly doc: Y.Doc }): string => doc.getText('text').toJSON();

beforeEach(async () => {
  server = await new TestServer({ log: new GatedLog([DRAFT]) }).listen();
});

afterEach(async () => {
  for (const provider of providers.splice(0)) {
    provider.destroy();
    provider.awareness.destroy();
  }
  for (const { awareness, socket } of bare.splice(0)) {
    socket.terminate();
    awareness.destroy();
  }
  await server.close();
});

describe('the stock WebsocketProvider', () => {
  it('brings several people who type at once to the same text', async () => {
    const people = ['ann', 'ben', 'carl', 'dora'].map((name) => stock(name));
    await until(() => people.every(({ synced }) => synced), 'all are synced');
    for (let round = 0; round < 30; round += 1) {
      for (const [index, provider] of people.entries()) {
        const text = provider.doc.getText('text');
        if (round % 7 === 6 && text.length > 3) text.delete(round % (text.length - 1), 1);
        else text.insert((round * (index + 3)) % (text.length + 1), `${index}`);
      }
      if (round % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
    }
    const vectors = () => people.map(({ doc }) => Buffer.from(Y.encodeStateVector(doc)).toString('hex'));
    await until(
      () => new Set(people.map(textOf)).size === 1 && new Set(vectors()).size === 1,
      'all are alike',
    );
    const stored = await server.engine.readDoc(DRAFT);
    expect(textOf(people[0] ?? stock('nobody'))).toBe(stored.getText('text').toJSON());
    expect(stored.getText('text').length).toBeGreaterThan(60);
    expect(server.errors).toEqual([]);
  });

  it('gives whoever comes later what is there, and takes what was written offline', async () => {
    const ann = stock('ann');
    ann.doc.getText('text').insert(0, 'before ');
    await until(() => server.log.batches.length === 1);
    const ben = stock('ben');
    ben.doc.getText('text').insert(0, 'offline ');
    await until(() => textOf(ann) === textOf(ben) && textOf(ann).length === 15, 'both have both');
    expect(textOf(ann)).toContain('offline ');
  });

  it('does not disturb a reader, who follows and is not refused', async () => {
    const ann = stock('ann');
    const reader = stock('ben', { role: 'reader' });
    ann.doc.getText('text').insert(0, 'words');
    ann.doc.getText('text').delete(0, 1);
    await until(() => textOf(reader) === 'ords');
    reader.disconnect();
    reader.connect();
    await until(() => reader.synced);
    await until(() => server.engine.presence(DRAFT).length === 2, 'both are here');
    expect(server.log.batches.flat().map(({ personId }) => personId)).not.toContain('ben');
  });

  it('shows carets under the session’s names, and takes them away', async () => {
    const [ann, ben] = [stock('ann'), stock('ben')];
    await until(() => ann.synced && ben.synced);
    ann.awareness.setLocalState({ cursor: 3, user: { name: 'The Minister', color: '#f00' } });
    const seen = (): unknown => ben.awareness.getStates().get(ann.doc.clientID);
    await until(() => JSON.stringify(seen())?.includes('"cursor":3') ?? false, 'ben sees the caret');
    expect(seen()).toMatchObject({
      user: { name: 'ann', personId: 'ann', organisation: 'ann & Co', sector: 'Sector of ann' },
    });
    expect(ann.awareness.getLocalState()).toMatchObject({ user: { name: 'The Minister' } });
    ann.disconnect();
    await until(() => seen() === undefined, 'the caret is gone');
    ann.connect();
    await until(() => seen() !== undefined, 'the caret is back');
  });

  it('connects again after a commit that failed, and sends what was not stored', async () => {
    const [ann, ben] = [stock('ann'), stock('ben')];
    await until(() => ann.synced && ben.synced);
    server.log.close();
    ann.doc.getText('text').insert(0, 'not lost');
    await until(() => server.log.batches.length === 1);
    const codes: (number | undefined)[] = [];
    ann.on('connection-close', (event: { code: number } | null) => codes.push(event?.code));
    server.log.fail();
    await until(() => textOf(ben) === 'not lost', 'ben has it');
    expect(codes).toEqual([CLOSE.resync]);
  });

  it('stays away from what it may not see', async () => {
    const ann = stock('ann');
    await until(() => ann.synced);
    let closed: number | null = null;
    ann.on('closed', ({ code }: { code: number }) => {
      closed = code;
    });
    server.engine.setRole(DRAFT, 'ann', null);
    await until(() => closed !== null);
    expect(closed).toBe(CLOSE.forbidden);
    expect(ann.shouldConnect).toBe(false);
  });
});

it('a client of y-protocols alone takes part as the stock one does: text and carets, both ways', async () => {
  const ann = stock('ann');
  await until(() => ann.synced);
  ann.doc.getText('text').insert(0, 'from the stock client');
  const ben = await bareClient('ben');
  await until(() => textOf(ben) === 'from the stock client', 'what was there has come');
  ben.doc.getText('text').insert(0, 'bare, and ');
  await until(() => textOf(ann) === 'bare, and from the stock client', 'the stock client has it');
  ann.doc.getText('text').delete(0, 6);
  await until(() => textOf(ben) === 'and from the stock client', 'what is taken away is gone');
  expect((await server.engine.readDoc(DRAFT)).getText('text').toJSON()).toBe('and from the stock client');

  ben.awareness.setLocalState({ cursor: 4 });
  const seenBy = ({ awareness }: { readonly awareness: Awareness }, { doc }: { readonly doc: Y.Doc }) =>
    awareness.getStates().get(doc.clientID);
  await until(() => seenBy(ann, ben)?.cursor === 4, 'its caret is seen');
  expect(seenBy(ann, ben)).toMatchObject({ user: { name: 'ben' } });
  ann.awareness.setLocalState({ cursor: 9 });
  await until(() => seenBy(ben, ann)?.cursor === 9, 'it sees the caret of the other');
  ben.socket.close();
  await until(() => seenBy(ann, ben) === undefined, 'its caret is gone');
  expect(server.errors).toEqual([]);
});
