import * as Y from 'yjs';
import { Author, DRAFT, GatedLog, handled, pause, TestServer, two, until } from '../test/support.js';
import { CLOSE } from './close-codes.js';
import type { Limits } from './limits.js';
import { encodeStep2, encodeUpdate, NOTICE } from './protocol.js';

const servers: TestServer[] = [];
const serve = async (limits: Partial<Limits> = {}, log = new GatedLog([DRAFT])): Promise<TestServer> => {
  const server = await new TestServer({
    log,
    limits: { retryMs: 20, gapCheckMs: 60_000, ...limits },
  }).listen();
  servers.push(server);
  return server;
};

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.log.state = 'there';
    await server.close();
  }
});

const ours = ['person=ann&stored=1', 'person=ben'];

describe('while the log cannot be reached', () => {
  it('edits are held and told to nobody, their author hears so; then they are stored in order, once', async () => {
    const server = await serve();
    const [ann, ben] = await two(server, ours);
    const author = new Author();
    server.log.state = 'away';
    for (const word of ['one ', 'two ', 'three']) ann.send(encodeUpdate(author.type(word)));
    await until(() => ann.notices.includes(NOTICE.notStoredYet), 'ann hears that it waits');
    expect(server.errors).toHaveLength(1);
    const late = await server.client('person=carl&stored=1');
    await until(() => late.notices.includes(NOTICE.notStoredYet), 'whoever comes hears it too');
    await pause(100);
    expect([ben.text, ann.storedCount, ben.notices]).toEqual(['', 0, []]);
    // One for the outage, one for what could not be looked up for whoever came.
    expect(server.errors).toHaveLength(2);

    server.log.state = 'there';
    await until(() => ben.text === 'one two three', 'ben is told');
    await until(() => ann.storedCount === 3, 'ann is told that it is stored');
    expect(ann.notices.at(-1)).toBe(NOTICE.wellAgain);
    const stored = await server.log.since(DRAFT, 0);
    expect(stored.map(({ update }) => update)).toEqual(author.updates);
    expect(ann.socket.readyState).toBe(ann.socket.OPEN);
  });

  it('what was stored without our knowing is not stored twice', async () => {
    const server = await serve();
    const [ann, ben] = await two(server, ours);
    const author = new Author();
    server.log.state = 'unsure';
    ann.send(encodeUpdate(author.type('once')));
    await until(() => ben.text === 'once' && ann.storedCount === 1, 'it is told');
    expect(await server.log.since(DRAFT, 0)).toHaveLength(1);
  });

  it('what another node stored meanwhile of the same words is not stored again', async () => {
    const server = await serve();
    const [ann, ben] = await two(server, ours);
    const author = new Author();
    server.log.state = 'away';
    ann.send(encodeUpdate(author.type('one ')));
    ann.send(encodeUpdate(author.type('two')));
    await until(() => ann.notices.length > 0);
    const entry = { draftId: DRAFT, personId: 'ann', organisationId: null, at: new Date(), closures: 0 };
    server.log.state = 'there';
    server.log.close();
    const [first = new Uint8Array()] = author.updates;
    await server.log.storedElsewhere({ ...entry, update: first, clientIds: [author.doc.clientID] });
    server.log.open();
    await until(() => ben.text === 'one two' && ann.storedCount === 2, 'all of it is told');
    expect(await server.log.since(DRAFT, 0)).toHaveLength(2);
  });

  it('past the bound drafts are read-only, with the reason, and recover with nothing lost', async () => {
    const server = await serve({ heldBytes: 2_000 });
    const [ann, ben] = await two(server, ours);
    const author = new Author();
    server.log.state = 'away';
    for (let count = 0; count < 12; count += 1) ann.send(encodeUpdate(author.type(`word${count} `)));
    await until(() => ann.notices.includes(NOTICE.readOnly), 'ann hears that the draft is read-only');
    expect(ann.ofType(2)).toHaveLength(1);
    const askedBefore = ann.ofType(0).filter((message) => message[1] === 0).length;
    server.log.state = 'there';
    await until(
      () => ann.ofType(0).filter((message) => message[1] === 0).length > askedBefore,
      'ann is asked for what is lacking',
    );
    await until(() => ann.notices.at(-1) === NOTICE.wellAgain, 'ann hears that she may go on');
    const after = author.type('and on');
    ann.send(encodeUpdate(after));
    await handled(ann);
    const before = ann.storedCount;
    expect(before).toBeLessThan(12);
    ann.send(encodeStep2(Y.encodeStateAsUpdate(author.doc)));
    const words = author.doc.getText('text').toJSON();
    await until(() => ben.text === words, 'everybody has it all');
    await until(() => ann.storedCount === 14, 'ann is told that it is stored');
    expect(server.engine.metrics.refused.get('read_only')).toBeGreaterThan(0);
  });

  it('whoever was turned away hears that there is room again, also while storing is late', async () => {
    const server = await serve({ heldBytes: 20_000, batchUpdates: 1 });
    const [ann] = await two(server, ours);
    const author = new Author();
    server.log.state = 'away';
    for (let count = 0; count < 12; count += 1) ann.send(encodeUpdate(author.type('x'.repeat(3_000))));
    await until(() => ann.notices.includes(NOTICE.readOnly), 'ann hears that the draft is read-only');
    server.log.state = 'there';
    await until(() => ann.notices.at(-1) === NOTICE.wellAgain, 'ann hears that all is well');
    const after = ann.notices.slice(ann.notices.lastIndexOf(NOTICE.readOnly) + 1);
    expect(after.length).toBeGreaterThan(1);
  });

  it('a slow log is told of as well', async () => {
    const server = await serve({ lateMs: 40 });
    const [ann] = await two(server, ours);
    server.log.close();
    ann.send(encodeUpdate(new Author().type('slow')));
    await until(() => ann.notices.includes(NOTICE.notStoredYet), 'ann hears that it waits');
    server.log.open();
    await until(() => ann.notices.at(-1) === NOTICE.wellAgain, 'ann hears that it is stored');
  });

  it('one draft that cannot be stored holds up no other', async () => {
    const log = new GatedLog([DRAFT, 'draft-2']);
    const server = await serve({}, log);
    const ann = await server.client('person=ann');
    const ben = await server.client('person=ben', 'draft-2');
    const reader = await server.client('person=carl', 'draft-2');
    await until(() => [ann, ben, reader].every(({ messages }) => messages.length > 0));
    const { append } = log;
    log.append = async (batch) => {
      if (batch.some(({ draftId }) => draftId === DRAFT)) throw new Error('that draft is gone');
      return append.call(log, batch);
    };
    log.close();
    ben.send(encodeUpdate(new Author().type('first')));
    await until(() => log.batches.length === 1);
    ann.send(encodeUpdate(new Author().type('lost')));
    ben.send(encodeUpdate(new Author().type('kept')));
    await handled(ann);
    await handled(ben);
    log.open();
    expect(await ann.closed).toBe(CLOSE.resync);
    await until(() => reader.text.includes('kept'), 'the other draft goes on');
  });

  it('a shutdown waits so long and no longer, and says nothing was stored that was not', async () => {
    const server = await serve({ lastCommitMs: 100 });
    const [ann] = await two(server, ours);
    server.log.state = 'away';
    ann.send(encodeUpdate(new Author().type('held')));
    await until(() => ann.notices.includes(NOTICE.notStoredYet));
    const begun = performance.now();
    await server.engine.shutdown();
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(ann.storedCount).toBe(0);
  });
});
