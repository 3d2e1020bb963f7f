import * as Y from 'yjs';
import {
  Author,
  DRAFT,
  handled,
  pause,
  person,
  type RawClient,
  TestServer,
  two,
  until,
} from '../test/support.js';
import { CLOSE } from './close-codes.js';
import { encodeAwareness, encodeRefusal, encodeStep1, encodeStep2, encodeUpdate } from './protocol.js';
import { DraftNotFoundError } from './without-socket.js';

const EMPTY = Y.encodeStateVector(new Y.Doc());
const REFUSAL = encodeRefusal('You may read this text, not change it.');
const servers: TestServer[] = [];

async function serve(options: ConstructorParameters<typeof TestServer>[0] = {}): Promise<TestServer> {
  const server = await new TestServer(options).listen();
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('who may write what', () => {
  it('refuses words under another’s client id, and closes', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    const author = new Author();
    ann.send(encodeUpdate(author.type('mine')));
    await until(() => ben.text === 'mine');
    ben.send(encodeUpdate(author.type(' too')));
    expect(await ben.closed).toBe(CLOSE.forbidden);
    expect(ben.ofType(2)).toHaveLength(1);
    await handled(ann);
    expect(server.log.batches).toHaveLength(1);
    expect((await server.engine.readDoc(DRAFT)).getText('text').toJSON()).toBe('mine');
  });

  it('refuses in the log what two people claim in the same batch: the first has it', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    server.log.close();
    ann.send(encodeUpdate(new Author().type('hold')));
    await until(() => server.log.batches.length === 1);
    const author = new Author();
    ann.send(encodeUpdate(author.type('mine')));
    await handled(ann);
    ben.send(encodeUpdate(author.type(' stolen')));
    await handled(ben);
    server.log.open();
    expect(await ben.closed).toBe(CLOSE.forbidden);
    const doc = await server.engine.readDoc(DRAFT);
    expect(doc.getText('text').toJSON()).not.toContain('stolen');
    expect(doc.getText('text').toJSON()).toContain('mine');
  });

  it('lets everybody who writes delete anybody’s words', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    const author = new Author();
    const update = author.type('words');
    ann.send(encodeUpdate(update));
    await until(() => ben.text === 'words');
    ben.send(encodeUpdate(new Author().learn(update).edit((text) => text.delete(0, 2))));
    await until(() => ann.text === '' && server.log.batches.length === 2);
    const doc = await server.engine.readDoc(DRAFT);
    expect(doc.getText('text').toJSON()).toBe('rds');
  });

  it('refuses a reader’s words with the reason, keeps them out, and closes after the third', async () => {
    const server = await serve();
    const [ann, ben] = await two(server, ['person=ann&role=reader', 'person=ben']);
    const author = new Author();
    for (const count of [1, 2, 3]) {
      ann.send(encodeUpdate(author.type('x')));
      await until(() => ann.ofType(2).length === count);
      expect(ann.ofType(2).at(-1)).toEqual(REFUSAL);
    }
    ann.send(encodeUpdate(author.type('x')));
    expect(await ann.closed).toBe(CLOSE.forbidden);
    await handled(ben);
    expect(server.log.batches).toEqual([]);
    expect(ben.text).toBe('');
  });

  it('takes from a reader what everybody has, deletions included', async () => {
    const server = await serve();
    await server.engine.localEdit(DRAFT, person('carl'), (doc) => {
      doc.getText('text').insert(0, 'known');
      doc.getText('text').delete(0, 2);
    });
    const reader = await server.client('person=ann&role=reader');
    reader.send(encodeStep1(EMPTY));
    await until(() => reader.text === 'own');
    reader.send(encodeStep2(Y.encodeStateAsUpdate(reader.doc)));
    reader.send(encodeStep2(Y.encodeStateAsUpdate(new Y.Doc())));
    await handled(reader);
    expect(reader.ofType(2)).toEqual([]);
    expect(server.log.batches).toHaveLength(1);
  });

  it('follows a change of role at once, and closes for those who have none', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    const author = new Author();
    server.engine.setRole(DRAFT, 'ann', 'reader');
    const update = author.type('now');
    ann.send(encodeUpdate(update));
    await until(() => ann.ofType(2).length === 1);
    server.engine.setRole('another draft', 'ann', 'writer');
    ann.send(encodeUpdate(update));
    await until(() => ann.ofType(2).length === 2);
    server.engine.setRole(null, 'ann', 'writer');
    ann.send(encodeUpdate(update));
    await until(() => ben.text === 'now');
    server.engine.setRole(DRAFT, 'ann', null);
    expect(await ann.closed).toBe(CLOSE.forbidden);
    server.engine.disconnectPerson('ben', CLOSE.unauthenticated, 'You signed out.');
    expect(await ben.closed).toBe(CLOSE.unauthenticated);
    await until(() => server.engine.stats().connections === 0);
  });
});

describe('who is here', () => {
  it('shows a silent observer to the others, never to themselves, and takes them away when they leave', async () => {
    const server = await serve({ limits: { heartbeatMs: 20 } });
    const [ann, ben] = await two(server, ['person=ann&role=reader&observer=1', 'person=ben']);
    const seen = (client: RawClient): string => Buffer.concat(client.ofType(1)).toString();
    await until(() => seen(ben).includes('"name":"ann"'), 'ben sees ann');
    expect(seen(ben)).toContain('"observer":true');
    await pause(60);
    expect(seen(ann)).not.toContain('"name":"ann"');
    expect(
      server.engine
        .presence(DRAFT)
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual(['ann', 'ben']);
    ann.socket.close();
    await until(() => seen(ben).includes('null'), 'ben hears that ann left');
    expect(server.engine.presence(DRAFT).map(({ personId }) => personId)).toEqual(['ben']);
  });

  it('tells the others with the session’s name, whatever the client says', async () => {
    const server = await serve();
    const [ann, ben] = await two(server);
    const state = { cursor: 4, user: { name: 'The Minister' } };
    ann.send(encodeAwareness([{ clientId: 77, clock: 1, state }]));
    await until(() => Buffer.concat(ben.ofType(1)).toString().includes('"cursor":4'));
    expect(Buffer.concat(ben.ofType(1)).toString()).not.toContain('Minister');
  });

  it('cuts the line of a client that does not answer', async () => {
    const server = await serve({ limits: { heartbeatMs: 25 } });
    const [ann, ben] = await two(server);
    ann.socket.pause();
    await until(() => server.engine.presence(DRAFT).length === 1);
    await pause(60);
    expect(ben.socket.readyState).toBe(ben.socket.OPEN);
    ann.socket.resume();
  });
});

describe('an edit of the server’s own', () => {
  it('is stored and told like any other', async () => {
    const server = await serve();
    const [ann] = await two(server);
    await server.engine.localEdit(DRAFT, person('seed'), (doc) => doc.getText('text').insert(0, 'seeded'));
    expect(server.log.batches[0]?.[0]?.personId).toBe('seed');
    await until(() => ann.text === 'seeded');
    await server.engine.localEdit(DRAFT, person('seed'), () => undefined);
    expect(server.log.batches).toHaveLength(1);
  });

  it('fails where it is not stored, or there is no such draft', async () => {
    const server = await serve();
    server.log.close();
    const edit = server.engine.localEdit(DRAFT, person('seed'), (doc) => doc.getText('text').insert(0, 'x'));
    await until(() => server.log.batches.length === 1);
    server.log.fail();
    await expect(edit).rejects.toThrow('the disk is gone');
    await expect(server.engine.localEdit('nowhere', person('seed'), () => undefined)).rejects.toThrow(
      DraftNotFoundError,
    );
    await expect(server.engine.readDoc('nowhere')).rejects.toThrow(DraftNotFoundError);
  });
});
