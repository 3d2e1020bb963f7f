import * as Y from 'yjs';
import { Author, DRAFT, GatedLog, handled, pause, TestServer, two, until } from '../test/support.js';
import { CLOSE } from './close-codes.js';
import { encodeStep1, encodeStep2, encodeStored, encodeUpdate } from './protocol.js';

const EMPTY = Y.encodeStateVector(new Y.Doc());
const servers: TestServer[] = [];

async function serve(options: ConstructorParameters<typeof TestServer>[0] = {}): Promise<TestServer> {
  const server = await new TestServer(options).listen();
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('write ahead, then tell', () => {
  it('tells nobody, neither those here nor those who come, before the log has committed', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    server.log.close();
    ann.send(encodeUpdate(new Author().type('hello')));
    await until(() => server.log.batches.length === 1, 'the log is asked');
    const carl = await server.client('person=carl');
    for (const client of [ben, carl]) {
      client.send(encodeStep1(EMPTY));
      await handled(client);
      expect(client.text).toBe('');
    }
    expect((await server.engine.readDoc(DRAFT)).getText('text').toJSON()).toBe('');
    expect(server.engine.metrics.fanOut.count).toBe(0);
    server.log.open();
    await until(() => ben.text === 'hello' && carl.text === 'hello', 'they are told');
    expect(server.engine.metrics.fanOut.count).toBe(1);
    expect(server.engine.metrics.fanOut.sum).toBeGreaterThan(0);
  });

  it('tells nobody of what could not be stored, has its author connect again, and goes on', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    server.log.close();
    const author = new Author();
    ann.send(encodeUpdate(author.type('lost')));
    await until(() => server.log.batches.length === 1);
    ann.send(encodeUpdate(author.type(' and later')));
    await handled(ann);
    server.log.fail();
    expect(await ann.closed).toBe(CLOSE.resync);
    await pause(60);
    expect(ben.text).toBe('');
    expect(server.log.batches).toHaveLength(1);
    expect(server.errors).toHaveLength(1);
    const again = await server.client('person=ann');
    again.send(encodeStep2(Y.encodeStateAsUpdate(author.doc)));
    await until(() => ben.text === 'lost and later', 'the second try is told');
  });

  it('gathers what comes while a commit is under way into the next, across drafts', async () => {
    const server = await serve({ log: new GatedLog([DRAFT, 'draft-2']) });
    const [ann, ben] = await two(server);
    const carl = await server.client('person=carl', 'draft-2');
    server.log.close();
    const author = new Author();
    ann.send(encodeUpdate(author.type('1')));
    await until(() => server.log.batches.length === 1);
    ann.send(encodeUpdate(author.type('2')));
    carl.send(encodeUpdate(new Author().type('x')));
    ann.send(encodeUpdate(author.type('3')));
    await Promise.all([handled(ann), handled(carl)]);
    await pause(50);
    expect(server.log.batches).toHaveLength(1);
    const frames = ben.ofType(0).length;
    server.log.open();
    await until(() => ben.text === '123');
    expect(server.log.batches.map((batch) => batch.map(({ draftId }) => draftId).sort())).toEqual([
      [DRAFT],
      [DRAFT, DRAFT, 'draft-2'],
    ]);
    expect(ben.ofType(0).length - frames).toBe(2);
  });

  it('keeps what came before its author left', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    server.log.close();
    ann.send(encodeUpdate(new Author().type('bye')));
    await until(() => server.log.batches.length === 1);
    ann.socket.terminate();
    await ann.closed;
    server.log.open();
    await until(() => ben.text === 'bye');
  });

  it('stores the time, the person and the organisation with an update', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    const author = new Author();
    const update = author.type('hello');
    ann.send(encodeUpdate(update));
    await until(() => ben.text === 'hello');
    const [entry] = server.log.batches[0] ?? [];
    expect({ ...entry, update: Uint8Array.from(entry?.update ?? []) }).toEqual({
      draftId: DRAFT,
      update,
      personId: 'ann',
      organisationId: 'ann-org',
      at: new Date('2026-03-01T09:00:00Z'),
      clientIds: [author.doc.clientID],
      closures: 0,
    });
  });

  it('says to those who asked, and only to them, what is stored', async () => {
    const server = await serve();
    const [ann, ben] = await two(server, ['person=ann&stored=1', 'person=ben']);
    server.log.close();
    const author = new Author();
    ann.send(encodeUpdate(author.type('one')));
    await until(() => server.log.batches.length === 1);
    await handled(ann);
    expect(ann.ofType(100)).toEqual([]);
    server.log.open();
    await until(() => ann.ofType(100).length === 1);
    const vector = Y.encodeStateVector(author.doc);
    expect(ann.ofType(100)).toEqual([encodeStored(vector, 1)]);
    ann.send(encodeStep2(Y.encodeStateAsUpdate(author.doc)));
    await until(() => ann.ofType(100).length === 2);
    expect(ann.ofType(100)[1]).toEqual(encodeStored(vector, 2));
    expect(ben.ofType(100)).toEqual([]);
  });

  it('counts what holds nothing new as stored only with what came before it', async () => {
    const server = await serve();
    const ann = await server.client('person=ann&stored=1');
    await until(() => ann.messages.length > 0);
    server.log.close();
    ann.send(encodeUpdate(new Author().type('one')));
    await until(() => server.log.batches.length === 1);
    ann.send(encodeStep2(Y.encodeStateAsUpdate(new Y.Doc())));
    await handled(ann);
    expect(ann.ofType(100)).toEqual([]);
    server.log.open();
    await until(() => ann.ofType(100).length === 1);
    expect(ann.ofType(100)[0]?.at(-1)).toBe(2);
  });

  it('stores an update that lacks one before it, and tells it with that one, to its author’s peers and others', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    const author = new Author();
    const [first, second] = [author.type('one '), author.type('two')];
    ann.send(encodeUpdate(second));
    await until(() => server.log.batches.length === 1);
    const again = await server.client('person=ann');
    again.send(encodeUpdate(first));
    await until(() => ben.text === 'one two' && ann.text === 'one two' && again.text === 'one two');
  });
});
