import * as Y from 'yjs';
import { Author, DRAFT, GatedLog, pause, person, TestServer, until } from '../test/support.js';
import { CLOSE } from './close-codes.js';
import { CollabEngine } from './engine.js';
import { LocalFanOut } from './local-fan-out.js';
import type { FanOut, LoggedDraft } from './ports.js';
import { encodeStep1, encodeStep2, encodeUpdate } from './protocol.js';

const EMPTY = Y.encodeStateVector(new Y.Doc());
const servers: TestServer[] = [];

class CountingLog extends GatedLog {
  loads = 0;
  readonly snapshots: { upTo: number; state: Uint8Array }[] = [];

  override async load(draftId: string): Promise<LoggedDraft | null> {
    this.loads += 1;
    await pause(10);
    return super.load(draftId);
  }

  override async saveSnapshot(draftId: string, upTo: number, state: Uint8Array): Promise<void> {
    this.snapshots.push({ upTo, state });
    return super.saveSnapshot(draftId, upTo, state);
  }
}

async function serve(options: ConstructorParameters<typeof TestServer>[0] = {}): Promise<TestServer> {
  const server = await new TestServer(options).listen();
  servers.push(server);
  return server;
}

const typed = (words: string) => (doc: Y.Doc) => doc.getText('text').insert(0, words);
const textOf = async (engine: CollabEngine): Promise<string> =>
  (await engine.readDoc(DRAFT)).getText('text').toJSON();

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('a room', () => {
  it('is loaded once for all who come at the same time, and again after it was idle', async () => {
    const log = new CountingLog([DRAFT]);
    const server = await serve({ log, limits: { idleMs: 30 } });
    const clients = await Promise.all([1, 2, 3].map(() => server.client()));
    await until(() => server.engine.presence(DRAFT).length === 3);
    expect(log.loads).toBe(1);
    for (const client of clients) client.socket.close();
    await until(() => server.engine.stats().rooms === 0, 'the room is let go');
    await server.client();
    await until(() => server.engine.presence(DRAFT).length === 1);
    expect(log.loads).toBe(2);
  });

  it('takes messages that come while it is loaded, in their order', async () => {
    const server = await serve({ log: new CountingLog([DRAFT]) });
    const ann = await server.client();
    const author = new Author();
    for (const words of ['one ', 'two ', 'three']) ann.send(encodeUpdate(author.type(words)));
    await until(() => server.log.batches.flat().length === 3);
    expect(await textOf(server.engine)).toBe('one two three');
  });

  it('gives whoever has nothing what is kept of it before it is read here, then what is newer', async () => {
    const log = new CountingLog([DRAFT]);
    const author = new Author();
    const written = (update: Uint8Array) => ({
      draftId: DRAFT,
      update,
      personId: 'ann',
      organisationId: null,
      at: new Date(),
      clientIds: [author.doc.clientID],
      closures: 0,
    });
    await log.append([written(author.type('kept '))]);
    const snapshot = Y.encodeStateAsUpdate(author.doc);
    await log.saveSnapshot(DRAFT, 1, snapshot);
    await log.append([written(author.type('newer '))]);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const load = log.load.bind(log);
    log.load = async (draftId) => held.then(() => load(draftId));
    const server = await serve({ log });
    const [ann, zoe] = await Promise.all([server.client(), server.client('person=zoe')]);
    ann.send(encodeStep1(EMPTY));
    zoe.send(encodeStep1(Y.encodeStateVectorFromUpdate(snapshot)));
    await Promise.all([ann, zoe].map((client) => client.heard()));
    letGo();
    await until(() => ann.doc.getText('text').toJSON() === 'kept newer ');
    expect(ann.messages[0]).toEqual(encodeStep2(snapshot));
    expect(ann.ofType(0).filter(([, kind]) => kind === 1)).toHaveLength(1);
    await until(() => zoe.ofType(0).some(([, kind]) => kind === 1));
    expect(zoe.messages).not.toContainEqual(encodeStep2(snapshot));
    const bob = await server.client('person=bob');
    bob.send(encodeUpdate(new Author().type('and more')));
    await until(() => ann.doc.getText('text').toJSON().includes('and more'));
    expect(server.errors).toEqual([]);
  });

  it('closes for a draft that there is not, and for one that cannot be loaded; the next try loads it', async () => {
    const log = new CountingLog([DRAFT]);
    const server = await serve({ log });
    const nowhere = await server.client('person=ann', 'nowhere');
    expect(await nowhere.closed).toBe(CLOSE.notFound);
    const load = log.load.bind(log);
    log.load = () => Promise.reject(new Error('no database'));
    const unlucky = await server.client();
    expect(await unlucky.closed).toBe(CLOSE.internal);
    log.load = load;
    await server.client();
    await until(() => server.engine.presence(DRAFT).length === 1);
    expect(server.engine.stats()).toMatchObject({ rooms: 1, connections: 1 });
  });

  it('makes a snapshot every so many updates, from which it opens again', async () => {
    const log = new CountingLog([DRAFT]);
    const server = await serve({ log, limits: { snapshotEvery: 3, tickMs: 0 } });
    for (const words of ['a', 'b', 'c', 'd'])
      await server.engine.localEdit(DRAFT, person('ann'), typed(words));
    expect(log.snapshots.map(({ upTo }) => upTo)).toEqual([3]);
    const loaded = await log.load(DRAFT);
    expect(loaded?.updates.map(({ seq }) => seq)).toEqual([4]);
    const second = await serve({ log });
    expect(await textOf(second.engine)).toBe('dcba');
  });

  it('opens without a stored update that cannot be applied, and says so', async () => {
    const server = await serve();
    await server.engine.localEdit(DRAFT, person('ann'), typed('good'));
    await server.log.append([
      {
        draftId: DRAFT,
        update: Uint8Array.of(9, 9),
        personId: 'ann',
        organisationId: null,
        at: new Date(0),
        clientIds: [],
        closures: 0,
      },
    ]);
    const second = await serve({ log: server.log });
    expect(await textOf(second.engine)).toBe('good');
    expect(second.errors).toHaveLength(1);
  });
});

describe('several nodes', () => {
  /** Two nodes with one log; what is published may get lost. */
  async function nodes(lossy = false): Promise<[TestServer, TestServer]> {
    const log = new GatedLog([DRAFT]);
    const local = new LocalFanOut();
    const silent: FanOut = { publish: () => undefined, subscribe: () => () => undefined };
    const fanOut = lossy ? silent : local;
    return [await serve({ log, fanOut }), await serve({ log, fanOut })];
  }

  it('tell each other of what is stored', async () => {
    const [one, other] = await nodes();
    const [ann, ben] = [await one.client('person=ann'), await other.client('person=ben')];
    await until(() => other.engine.presence(DRAFT).length === 1);
    ann.send(encodeUpdate(new Author().type('across')));
    await until(() => ben.text === 'across');
  });

  it('find what they were not told of when they store something themselves', async () => {
    const [one, other] = await nodes(true);
    const ben = await other.client('person=ben');
    const carl = await other.client('person=carl');
    await until(() => other.engine.presence(DRAFT).length === 2);
    await one.engine.localEdit(DRAFT, person('ann'), typed('unheard '));
    await pause(20);
    expect(carl.text).toBe('');
    ben.send(encodeUpdate(new Author().type('heard')));
    await until(() => carl.text.includes('unheard ') && carl.text.includes('heard'));
    await until(() => ben.text.includes('unheard '), 'the author hears of it too');
  });

  it('do not take what another node stored for forgery by whoever brings it', async () => {
    const [one, other] = await nodes(true);
    const ben = await other.client('person=ben');
    await until(() => other.engine.presence(DRAFT).length === 1);
    const author = new Author();
    const ann = await one.client('person=ann');
    ann.send(encodeUpdate(author.type('stored elsewhere')));
    await until(() => one.log.batches.length === 1 && one.engine.stats().waiting === 0);
    await one.engine.localEdit(DRAFT, person('ann'), typed('x'));
    const merged = new Author().learn(Y.encodeStateAsUpdate(author.doc));
    merged.type(', and mine');
    ben.send(encodeStep2(Y.encodeStateAsUpdate(merged.doc)));
    await until(() => one.log.batches.flat().some(({ personId }) => personId === 'ben'), 'it is stored');
    const stored = one.log.batches.flat().find(({ personId }) => personId === 'ben');
    expect(stored?.clientIds).toEqual([merged.doc.clientID]);
    expect(ben.socket.readyState).toBe(ben.socket.OPEN);
  });

  it('refuse forgery all the same', async () => {
    const [one, other] = await nodes(true);
    const ben = await other.client('person=ben');
    await until(() => other.engine.presence(DRAFT).length === 1);
    const author = new Author();
    const ann = await one.client('person=ann');
    ann.send(encodeUpdate(author.type('mine')));
    await until(() => one.log.batches.length === 1 && one.engine.stats().waiting === 0);
    await one.engine.localEdit(DRAFT, person('ann'), typed('x'));
    author.type(' and forged');
    ben.send(encodeStep2(Y.encodeStateAsUpdate(author.doc)));
    expect(await ben.closed).toBe(CLOSE.forbidden);
  });
});

describe('shutting down', () => {
  it('stores what is under way, closes as going away, and takes nobody in', async () => {
    const server = await serve();
    const [ann, ben] = [await server.client('person=ann'), await server.client('person=ben')];
    await until(() => server.engine.presence(DRAFT).length === 2);
    server.log.close();
    const author = new Author();
    ann.send(encodeUpdate(author.type('one ')));
    await until(() => server.log.batches.length === 1);
    ann.send(encodeUpdate(author.type('two')));
    await until(() => server.engine.stats().waiting === 1);
    const down = server.engine.shutdown();
    server.log.open();
    await down;
    expect(await Promise.all([ann.closed, ben.closed])).toEqual([CLOSE.goingAway, CLOSE.goingAway]);
    expect(ben.text).toBe('one two');
    expect((await server.log.since(DRAFT, 0)).length).toBe(2);
    expect(await (await server.client()).closed).toBe(CLOSE.goingAway);
    expect(server.engine.stats()).toEqual({ rooms: 0, connections: 0, waiting: 0 });
  });

  it('closes each socket at a moment of its own, so that not all come again at once', async () => {
    const server = await serve({ limits: { farewellMs: 1_000 } });
    const order: string[] = [];
    for (const name of ['last', 'first', 'second']) {
      const client = await server.client(`person=${name}`);
      void client.closed.then(() => order.push(name));
      await until(() => server.engine.presence(DRAFT).some(({ personId }) => personId === name));
    }
    const moments = [0.9, 0, 0.45];
    const { random } = Math;
    Math.random = () => moments.shift() ?? 0;
    await server.engine.shutdown();
    Math.random = random;
    await until(() => order.length === 3);
    expect(order).toEqual(['first', 'second', 'last']);
  });

  it('does not wait for a client that does not answer', async () => {
    const server = await serve();
    const ann = await server.client();
    await until(() => server.engine.presence(DRAFT).length === 1);
    ann.socket.pause();
    ann.send(encodeStep1(EMPTY));
    const started = performance.now();
    await server.engine.shutdown();
    expect(performance.now() - started).toBeLessThan(1_900);
  });
});
