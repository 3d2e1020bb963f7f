import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { inSync, openDraft, until, wordsOf } from '../support/draft-client.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, outcomeOf, type Speaker, signedIn } from '../support/people.js';
import { storedDraft } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const CLAUSE = 'cc-limit-high';
const MALFORMED = 4400;
const TOO_LARGE = 4413;

let server: DemonstrationServer;
let cochair: Speaker;
let member: Speaker;
let draftId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  cochair = await signedIn(server.url, 'builders');
  member = await signedIn(server.url, 'nature');
  draftId = (await demonstrationSpace(server.database.url, LIVING)).compliance.draftId;
});

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends a body as it is, and reads the answer even where it comes before all was sent. */
function post(body: Iterable<string | Buffer>, headers: Record<string, string | number>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL('/graphql', server.url), { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject);
    for (const part of body) sent.write(part);
    sent.end();
  });
}

function codes({ body }: Answer): unknown[] {
  return JSON.parse(body).errors.map((error: { extensions?: { code?: string } }) => error.extensions?.code);
}

describe('a body', () => {
  const json = { 'content-type': 'application/json' };
  const tenMegabytes = JSON.stringify({ query: `{ viewer { id } } # ${'x'.repeat(10 * 1024 * 1024)}` });

  it('of 10 MB is refused with 413, TOO_LARGE, announced or not', async () => {
    const answers = await unchangedBy(server.database.url, () =>
      Promise.all([
        post([tenMegabytes], { ...json, 'content-length': Buffer.byteLength(tenMegabytes) }),
        post([tenMegabytes], { ...json, 'transfer-encoding': 'chunked' }),
      ]),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(413);
      expect(codes(answer)).toEqual(['TOO_LARGE']);
    }
  });

  it.each([
    ['JSON that breaks off', '{"query": "{ viewer {'],
    ['no JSON', 'viewer'],
    ['random bytes', randomBytes(1_000)],
    ['nothing', ''],
    ['a list', '[]'],
    ['no query', '{}'],
    ['a query that is no text', '{"query": {"viewer": 1}}'],
    ['a query that cannot be read', '{"query": "{ viewer {"}'],
    ['a field that is not there', '{"query": "{ passwords }"}'],
    ['variables of another kind', '{"query": "{ viewer { id } }", "variables": "x"}'],
    ['an operation that is not there', '{"query": "query A { viewer { id } }", "operationName": "B"}'],
    ['several requests at once', '[{"query": "{ viewer { id } }"}, {"query": "{ viewer { id } }"}]'],
  ])('with %s is refused with 400, INVALID', async (_name, body) => {
    const answer = await post([body], { ...json, 'content-length': Buffer.byteLength(body) });
    expect(answer.status).toBe(400);
    expect(codes(answer)).toEqual(['INVALID']);
    expect(answer.body).not.toMatch(/node_modules|\bat .+:\d+:\d+/u);
  });
});

describe('a query', () => {
  const nested = (levels: number) =>
    `{ spaces { nodes ${'{ taskGroups { nodes '.repeat(levels / 2)}{ id }${' } }'.repeat(levels / 2)} } }`;

  it.each([
    ['fields 1,000 deep', nested(1_000)],
    ['fields 20 deep', nested(20)],
    ['inline fragments 1,000 deep', `{ ${'... { '.repeat(1_000)} viewer { id } ${'} '.repeat(1_000)} }`],
    [
      'a list in a list, 1,000 deep',
      `{ spaces(after: ${'['.repeat(1_000)}${']'.repeat(1_000)}) { totalCount } }`,
    ],
    [
      'a fragment in itself',
      '{ spaces { ...A } } fragment A on SpaceConnection { nodes { ...B } } fragment B on Space { taskGroups { nodes { space { ...B } } } }',
    ],
    [
      'fragments that double each other',
      `{ ...F0 } ${Array.from({ length: 40 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F40 on Query { viewer { id } }`,
    ],
    ['100,000 tokens', `{ ${'viewer { id } '.repeat(25_000)} }`],
  ])('with %s is refused before anything is read', async (_name, text) => {
    const began = performance.now();
    const answer = await ask(cochair, text);
    expect(outcomeOf(answer)).toBe('INVALID');
    expect(answer.data).toBe(null);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('with a variable 1,000 deep is refused', async () => {
    const deep = JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`);
    const answer = await ask(cochair, 'query ($slug: String!) { space(slug: $slug) { id } }', { slug: deep });
    expect(outcomeOf(answer)).toBe('INVALID');
  });
});

describe('the sync door', () => {
  async function connect(speaker: Speaker): Promise<WebSocket> {
    const address = `${server.url.replace(/^http/u, 'ws')}/collab/${draftId}`;
    const socket = new WebSocket(address, { headers: { cookie: speaker.cookie } });
    socket.on('error', () => undefined);
    await once(socket, 'message');
    return socket;
  }

  const update = () => {
    const doc = new Y.Doc();
    doc.getXmlFragment('default').insert(0, [new Y.XmlElement('clause')]);
    return Y.encodeStateAsUpdate(doc);
  };
  /** A sync message of a kind: all lengths here are under 128, so that each is one byte. */
  const sync = (step: number, payload: Uint8Array) => Buffer.from([0, step, payload.length, ...payload]);

  const messages: [name: string, bytes: () => Buffer][] = [
    ['one random byte', () => Buffer.from([0x80 + (randomBytes(1)[0] ?? 0) / 2])],
    ['random bytes', () => Buffer.concat([Buffer.from([7]), randomBytes(200)])],
    ['random bytes as an update', () => sync(2, randomBytes(100))],
    ['random bytes as a state vector', () => sync(0, Buffer.alloc(100, 0xff))],
    ['random bytes as awareness', () => Buffer.concat([Buffer.from([1, 100]), Buffer.alloc(100, 0xff)])],
    ['an update that breaks off', () => sync(2, update().subarray(0, update().length - 3))],
    ['a message that breaks off', () => sync(2, update()).subarray(0, 10)],
    ['a message with more after its end', () => Buffer.concat([sync(2, update()), Buffer.from([1, 2, 3])])],
    ['an empty message', () => Buffer.alloc(0)],
    ['a length of 2^53', () => Buffer.from([0, 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f])],
  ];

  it.each(messages)('closes the socket that sends %s, and that one alone', async (_name, bytes) => {
    const other = openDraft(server.url, draftId, member.cookie);
    await inSync(other);
    const socket = await connect(cochair);
    await unchangedBy(server.database.url, async () => {
      const closed = once(socket, 'close');
      socket.send(bytes());
      expect((await closed)[0]).toBe(MALFORMED);
    });
    const word = `after ${randomBytes(4).toString('hex')} `;
    const third = openDraft(server.url, draftId, cochair.cookie);
    await inSync(third);
    wordsOf(other, CLAUSE).insert(0, word);
    await until(() => wordsOf(third, CLAUSE).toString().includes(word), 'the others still hear each other');
    expect(other.closed).toEqual([]);
    expect(
      JSON.stringify((await storedDraft(server.database.url, draftId)).getXmlFragment('default')),
    ).toContain(word);
    for (const client of [other, third]) client.provider.disconnect();
  });

  it('closes a socket that breaks the frames of the WebSocket itself, and that one alone', async () => {
    const other = openDraft(server.url, draftId, member.cookie);
    await inSync(other);
    const socket = await connect(cochair);
    const raw = (socket as unknown as { _socket: NodeJS.WritableStream })._socket;
    const closed = once(socket, 'close');
    raw.write(Buffer.from([0xff, 0xff, 0x00, 0x01]));
    await closed;
    expect(other.closed).toEqual([]);
    expect(other.provider.wsconnected).toBe(true);
    expect(outcomeOf(await ask(cochair, '{ viewer { id } }'))).toBe('OK');
  });

  it('refuses a text message', async () => {
    const texts = await connect(cochair);
    const closedText = once(texts, 'close');
    texts.send('hello');
    expect((await closedText)[0]).toBe(MALFORMED);
  });

  it.each([1.5, 3, 40])('refuses a message of %d MiB as too large', async (megabytes) => {
    const large = await connect(cochair);
    const closed = once(large, 'close');
    large.send(Buffer.alloc(megabytes * 1024 * 1024));
    expect((await closed)[0]).toBe(TOO_LARGE);
  });

  it('refuses a message in parts as too large, however small the parts', async () => {
    const large = await connect(cochair);
    const closed = once(large, 'close');
    for (let part = 0; part < 6; part += 1) large.send(Buffer.alloc(512 * 1024), { fin: false });
    expect((await closed)[0]).toBe(TOO_LARGE);
  });

  it('keeps the client that everybody uses away once its message was too large', async () => {
    const client = openDraft(server.url, draftId, cochair.cookie);
    await inSync(client);
    client.doc.getText('elsewhere').insert(0, 'x'.repeat(3 * 1024 * 1024));
    await until(() => client.closed.length > 0, 'it is closed');
    expect(client.closed).toEqual([TOO_LARGE]);
    expect(client.provider.shouldConnect).toBe(false);
  });
});
