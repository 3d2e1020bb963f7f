import { Author, DRAFT, GatedLog, handled, TestServer, until } from '../test/support.js';
import { CLOSE } from './close-codes.js';
import type { Limits } from './limits.js';
import { encodeAwareness, encodeUpdate, NOTICE } from './protocol.js';

const servers: TestServer[] = [];

async function serve(limits: Partial<Limits> = {}, drafts = [DRAFT]): Promise<TestServer> {
  const server = await new TestServer({ limits, log: new GatedLog(drafts) }).listen();
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const caret = (clock: number, about: Record<string, unknown> = {}) =>
  encodeAwareness([{ clientId: 5, clock, state: { caret: clock, ...about } }]);

describe('limits of what people say of themselves', () => {
  it('closes for more than may be said', async () => {
    const server = await serve({ awarenessBytes: 200 });
    const ann = await server.client();
    ann.send(caret(1, { about: 'x'.repeat(100) }));
    await handled(ann);
    ann.send(caret(2, { about: 'x'.repeat(300) }));
    expect(await ann.closed).toBe(CLOSE.tooLarge);
    expect(server.engine.metrics.refused.get('awareness_size')).toBe(1);
  });

  it('closes for saying it too often, and nobody else', async () => {
    const server = await serve({ awarenessPerSecond: 20 });
    const [ann, ben] = [await server.client('person=ann'), await server.client('person=ben')];
    for (let clock = 1; clock < 40; clock += 1) ann.send(caret(clock));
    expect(await ann.closed).toBe(CLOSE.rateLimited);
    await handled(ben);
    expect(ben.socket.readyState).toBe(ben.socket.OPEN);
  });
});

it('lets a person open only so many drafts at once', async () => {
  const server = await serve({ connectionsPerPerson: 2 }, [DRAFT, 'draft-2', 'draft-3']);
  await server.client('person=ann', DRAFT);
  await server.client('person=ann', 'draft-2');
  const third = await server.client('person=ann', 'draft-3');
  expect(await third.closed).toBe(CLOSE.rateLimited);
  const other = await server.client('person=ben', 'draft-3');
  await handled(other);
  expect(server.engine.metrics.refused.get('connections')).toBe(1);
});

it('warns before a draft is as large as it can be, those who asked for our messages', async () => {
  const server = await serve({ documentBytes: 10_000 });
  const [ann, ben] = [await server.client('person=ann&stored=1'), await server.client('person=ben')];
  const author = new Author();
  ann.send(encodeUpdate(author.type('x'.repeat(7_000))));
  await until(() => server.log.batches.length === 1);
  await handled(ann);
  expect(ann.notices).toEqual([]);
  ann.send(encodeUpdate(author.type('x'.repeat(1_500))));
  await until(() => ann.notices.includes(NOTICE.nearlyFull), 'ann is warned');
  ann.send(encodeUpdate(author.type('x')));
  await until(() => server.log.batches.length === 3);
  await handled(ann);
  expect([ann.notices, ben.notices]).toEqual([[NOTICE.nearlyFull], []]);
  const carl = await server.client('person=carl&stored=1');
  await until(() => carl.notices.includes(NOTICE.nearlyFull), 'whoever comes is warned too');
});

it('refuses nobody who takes away as much as they write, however fast', async () => {
  const server = await serve({ documentBytes: 10_000, updatesPerSecond: 1_000 });
  const ann = await server.client('person=ann');
  const author = new Author();
  for (let turn = 1; turn <= 20; turn += 1) {
    ann.send(encodeUpdate(author.type('x'.repeat(3_000))));
    await until(() => server.log.batches.length === 2 * turn - 1);
    ann.send(encodeUpdate(author.edit((text) => text.delete(0, text.length))));
    await until(() => server.log.batches.length === 2 * turn);
  }
  expect(server.engine.metrics.refused.get('document_size')).toBeUndefined();
  ann.send(encodeUpdate(author.type('x'.repeat(11_000))));
  expect(await ann.closed).toBe(CLOSE.tooLarge);
});

it('keeps little for a reader that stops reading while 50 MB are written', async () => {
  const bufferedBytes = 2_000_000;
  const server = await serve({ bufferedBytes, updatesPerSecond: 1_000, snapshotEvery: 100_000 });
  const [slow, ann] = [await server.client('person=slow'), await server.client('person=ann')];
  await until(() => server.engine.presence(DRAFT).length === 2);
  slow.socket.pause();
  const author = new Author();
  const piece = 'x'.repeat(900_000);
  let most = 0;
  for (let written = 0; written < 50_000_000; written += piece.length) {
    const before = server.log.batches.length;
    ann.send(encodeUpdate(author.type(piece)));
    await until(() => server.log.batches.length === before + 1, 'it is stored');
    ann.send(encodeUpdate(author.edit((text) => text.delete(0, text.length))));
    await until(() => server.log.batches.length === before + 2, 'it is deleted');
    most = Math.max(most, server.mostBuffered);
  }
  expect(most).toBeLessThan(bufferedBytes + 2 * piece.length);
  expect(server.engine.presence(DRAFT).map(({ personId }) => personId)).toEqual(['ann']);
  slow.socket.resume();
  expect(await slow.closed).toBe(CLOSE.resync);
  expect(ann.socket.readyState).toBe(ann.socket.OPEN);
}, 60_000);
