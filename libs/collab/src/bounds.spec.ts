import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { Author, DRAFT, GatedLog, pause, TestServer, until } from '../test/support.js';
import { CLOSE } from './close-codes.js';
import type { Limits } from './limits.js';
import { encodeStep1, encodeStep2, encodeUpdate } from './protocol.js';

const servers: TestServer[] = [];

async function serve(limits: Partial<Limits> = {}): Promise<TestServer> {
  const server = await new TestServer({ limits, log: new GatedLog([DRAFT]) }).listen();
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('limits', () => {
  it('closes for a message over its size, and for nothing smaller', async () => {
    const server = await serve({ messageBytes: 1_000 });
    const ann = await server.client();
    ann.send(encodeUpdate(new Author().type('x'.repeat(900))));
    await until(() => server.log.batches.length === 1);
    ann.send(encodeUpdate(new Author().type('x'.repeat(1_000))));
    expect(await ann.closed).toBe(CLOSE.tooLarge);
  });

  it('closes for more updates than a second allows', async () => {
    const server = await serve({ updatesPerSecond: 20 });
    const [ann, ben] = [await server.client('person=ann'), await server.client('person=ben')];
    const author = new Author();
    for (let count = 0; count < 40; count += 1) ann.send(encodeUpdate(author.type('x')));
    expect(await ann.closed).toBe(CLOSE.rateLimited);
    ben.send(encodeUpdate(new Author().type('calm')));
    await until(() => server.log.batches.flat().some(({ personId }) => personId === 'ben'));
    expect(server.log.batches.flat().filter(({ personId }) => personId === 'ann').length).toBeLessThanOrEqual(
      21,
    );
  });

  it('closes for more messages of any kind than a second allows', async () => {
    const server = await serve({ messagesPerSecond: 20 });
    const ann = await server.client();
    for (let count = 0; count < 30; count += 1) ann.send(Uint8Array.of(3));
    expect(await ann.closed).toBe(CLOSE.rateLimited);
  });

  it('keeps a draft within its size, and lets it shrink', async () => {
    const server = await serve({ documentBytes: 10_000, snapshotEvery: 1_000 });
    const ann = await server.client('person=ann');
    const author = new Author();
    ann.send(encodeUpdate(author.type('x'.repeat(9_000))));
    await until(() => server.log.batches.length === 1);
    ann.send(encodeUpdate(author.type('y'.repeat(2_000))));
    expect(await ann.closed).toBe(CLOSE.tooLarge);
    expect(ann.ofType(2)).toHaveLength(1);
    const again = await server.client('person=ann');
    const cleared = new Author().learn(Y.encodeStateAsUpdate(await server.engine.readDoc(DRAFT)));
    again.send(encodeUpdate(cleared.edit((text) => text.delete(0, 9_000))));
    await until(() => server.log.batches.length === 2);
    await pause(1_050);
    again.send(encodeUpdate(cleared.type('y'.repeat(2_000))));
    await until(() => server.log.batches.length === 3, 'there is room again');
  });

  it('lets a person open a draft only so many times, and again after leaving', async () => {
    const server = await serve({ connectionsPerPersonAndDraft: 2 });
    const [first] = [await server.client(), await server.client()];
    const third = await server.client();
    expect(await third.closed).toBe(CLOSE.rateLimited);
    const other = await server.client('person=ben');
    first?.socket.close();
    await until(() => server.engine.presence(DRAFT).length === 2);
    const fourth = await server.client();
    await until(() => server.engine.presence(DRAFT).length === 3);
    expect([other, fourth].map(({ socket }) => socket.readyState)).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
  });

  it('has a reader who is too slow connect again, and delays nobody for them', async () => {
    const server = await serve({ bufferedBytes: 900_000, updatesPerSecond: 1_000 });
    const [slow, quick, ann] = [
      await server.client('person=slow'),
      await server.client('person=quick'),
      await server.client('person=ann'),
    ];
    await until(() => server.engine.presence(DRAFT).length === 3);
    slow.socket.pause();
    const author = new Author();
    for (let count = 0; count < 60 && server.engine.presence(DRAFT).length === 3; count += 1) {
      // In commits of their own: what is added and deleted in one is never told.
      ann.send(encodeUpdate(author.type('x'.repeat(300_000))));
      await until(() => server.log.batches.length === 2 * count + 1, 'it is stored');
      ann.send(encodeUpdate(author.edit((text) => text.delete(0, text.length))));
      await until(() => server.log.batches.length === 2 * count + 2, 'it is deleted');
    }
    expect(
      server.engine
        .presence(DRAFT)
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual(['ann', 'quick']);
    slow.socket.resume();
    expect(await slow.closed).toBe(CLOSE.resync);
    expect(quick.socket.readyState).toBe(WebSocket.OPEN);
  });

  it('sends a draft that is larger than what may wait', async () => {
    const server = await serve({ bufferedBytes: 1_000_000 });
    const ann = await server.client('person=ann');
    const author = new Author();
    for (let count = 1; count <= 4; count += 1) {
      ann.send(encodeUpdate(author.type('x'.repeat(900_000))));
      await until(() => server.log.batches.flat().length === count);
      await pause(5);
    }
    const ben = await server.client('person=ben');
    ben.send(encodeStep1(Y.encodeStateVector(new Y.Doc())));
    await until(() => ben.ofType(0).some((message) => message.length > 3_600_000), 'ben has it all');
    expect(ben.socket.readyState).toBe(WebSocket.OPEN);
  });
});

describe('hostile bytes', () => {
  const selfDependent = (): Uint8Array => {
    const encoder = new Y.UpdateEncoderV1();
    for (const value of [1, 1]) encoding.writeVarUint(encoder.restEncoder, value);
    encoder.writeClient(9);
    encoding.writeVarUint(encoder.restEncoder, 0);
    encoder.writeInfo(4 | 128);
    encoder.writeLeftID(Y.createID(9, 3));
    encoder.writeString('x');
    encoding.writeVarUint(encoder.restEncoder, 0);
    return encoder.toUint8Array();
  };

  it.each([
    ['text', 'hello'],
    ['an unknown type', Uint8Array.of(55)],
    ['an update that is cut off', encodeUpdate(new Author().type('hello').slice(0, -2))],
    ['an update on which Yjs breaks', encodeUpdate(selfDependent())],
    ['a state vector that is cut off', encodeStep1(Uint8Array.of(9))],
  ])('close the socket that sent them: %s', async (_name, message) => {
    const server = await serve();
    const [ann, ben] = [await server.client('person=ann'), await server.client('person=ben')];
    ann.socket.send(message);
    expect(await ann.closed).toBe(CLOSE.malformed);
    ben.send(encodeUpdate(new Author().type('calm')));
    await until(() => server.log.batches.length === 1);
    expect(server.log.batches[0]?.[0]?.personId).toBe('ben');
  });

  it('touch nobody else, whatever they are', async () => {
    const server = await serve({ connectionsPerPersonAndDraft: 1_000, tickMs: 1 });
    const [writer, reader] = [await server.client('person=ann'), await server.client('person=ben')];
    const author = new Author();
    const honest = new Author().type('hello');
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.uint8Array({ maxLength: 40 }).map(encodeUpdate),
      fc.uint8Array({ maxLength: 40 }).map(encodeStep2),
      fc.uint8Array({ maxLength: 20 }).map(encodeStep1),
      fc.uint8Array({ maxLength: 40 }).map((rest) => Uint8Array.of(1, rest.length, ...rest)),
      fc.tuple(fc.nat(honest.length - 1), fc.nat(255)).map(([at, to]) => encodeUpdate(honest.with(at, to))),
    );
    let typed = '';
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 5 }), async (messages) => {
        const hostile = await server.client('person=eve');
        for (const message of messages) hostile.send(message);
        typed += 'x';
        writer.send(encodeUpdate(author.type('x')));
        await until(() => reader.text.replaceAll(/[^x]/gu, '').length >= typed.length, 'ben reads on');
        hostile.socket.terminate();
      }),
      { numRuns: 150 },
    );
    expect([writer, reader].map(({ socket }) => socket.readyState)).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
    expect(server.errors).toEqual([]);
    const replayed = new Y.Doc();
    for (const { update } of await server.log.since(DRAFT, 0)) Y.applyUpdate(replayed, update);
    expect(replayed.getText('text').toJSON()).toBe(
      (await server.engine.readDoc(DRAFT)).getText('text').toJSON(),
    );
  }, 20_000);
});
