import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { collected, forgedUpdate, item, type StructBlock } from '../test/struct-blocks.js';
import { Author, DRAFT, handled, type RawClient, TestServer, two, until } from '../test/support.js';
import { CLOSE } from './close-codes.js';
import { encodeAwareness, encodeRefusal, encodeStep2, encodeStored, encodeUpdate } from './protocol.js';
import { CLIENT_TAKEN } from './submission.js';

let server: TestServer;
let ann: RawClient;
let ben: RawClient;
/** Ann's document, of which "mine" is stored; her client id is hers. */
let author: Author;

beforeEach(async () => {
  server = await new TestServer().listen();
  [ann, ben] = await two(server);
  author = new Author();
  ann.send(encodeUpdate(author.type('mine')));
  await until(() => ben.text === 'mine');
});

afterEach(() => server.close());

/** An update with one block of structs under a client id. */
const block = (client: number, clock: number, ...structs: StructBlock['structs']) =>
  forgedUpdate({ client, clock, structs });

const skip =
  (length: number) =>
  (encoder: Y.UpdateEncoderV1): void => {
    encoder.writeInfo(10);
    encoding.writeVarUint(encoder.restEncoder, length);
  };

/** What is refused, by what is forged; made when ann has written and her client id is known. */
const FORGERIES: readonly [string, (theirs: number) => Uint8Array][] = [
  ['the next words', (theirs) => encodeUpdate(block(theirs, 4, item('!')))],
  ['words that leave a gap to theirs', (theirs) => encodeUpdate(block(theirs, 900, item('!')))],
  [
    'words that begin among theirs and go on after them',
    (theirs) => encodeUpdate(block(theirs, 2, item('ne!'))),
  ],
  ['what is left of words that were deleted', (theirs) => encodeUpdate(block(theirs, 4, collected(3)))],
  ['words behind a skip over theirs', (theirs) => encodeUpdate(block(theirs, 0, skip(4), item('!')))],
  ['words in an answer to what the server lacks', (theirs) => encodeStep2(block(theirs, 4, item('!')))],
  [
    'words among the sender’s own',
    (theirs) => {
      const own = new Author().type('own ');
      return encodeUpdate(Y.mergeUpdates([own, block(theirs, 4, item('!'))]));
    },
  ],
];

describe('under another’s client id', () => {
  it.each(FORGERIES)(
    '%s: refused with the reason, the socket closed, nothing stored',
    async (_name, forge) => {
      ben.send(forge(author.doc.clientID));
      expect(await ben.closed).toBe(CLOSE.forbidden);
      expect(ben.ofType(2)).toEqual([encodeRefusal(CLIENT_TAKEN)]);
      await handled(ann);
      expect(await server.log.since(DRAFT, 0)).toHaveLength(1);
      expect(ann.text).toBe('');
      expect((await server.engine.readDoc(DRAFT)).getText('text').toJSON()).toBe('mine');
      expect(server.engine.metrics.refused.get('forgery')).toBe(1);
    },
  );

  it('other words in the place of theirs change nothing: what is stored stays', async () => {
    ben.send(encodeUpdate(block(author.doc.clientID, 0, item('evil'))));
    await handled(ben);
    expect(await server.log.since(DRAFT, 0)).toHaveLength(1);
    expect((await server.engine.readDoc(DRAFT)).getText('text').toJSON()).toBe('mine');
  });

  it('their own words brought back make them nobody else’s', async () => {
    ben.send(encodeStep2(Y.encodeStateAsUpdate(author.doc)));
    await handled(ben);
    ann.send(encodeUpdate(author.type(' still')));
    await until(() => ben.text === 'mine still');
    expect((await server.log.since(DRAFT, 0)).map(({ personId }) => personId)).toEqual(['ann', 'ann']);
  });

  it('an id under which somebody is only seen so far is theirs too', async () => {
    const newcomer = await server.client('person=carl');
    newcomer.send(encodeAwareness([{ clientId: 4_711, clock: 1, state: { caret: 1 } }]));
    await handled(newcomer);
    ben.send(encodeUpdate(block(4_711, 0, item('first'))));
    expect(await ben.closed).toBe(CLOSE.forbidden);
    newcomer.send(encodeUpdate(block(4_711, 0, item('mine, then'))));
    await until(() => ann.text.includes('mine, then'));
  });

  it('a deletion needs no id: it is known by who sends it, and stored as theirs', async () => {
    const update = new Author().learn(Y.encodeStateAsUpdate(author.doc)).edit((text) => text.delete(0, 2));
    ben.send(encodeUpdate(update));
    await until(() => server.log.batches.length === 2);
    expect((await server.log.since(DRAFT, 1)).map(({ personId }) => personId)).toEqual(['ben']);
  });

  it('what only the server says is refused: that something is stored', async () => {
    ben.send(encodeStored(Y.encodeStateVector(author.doc), 9));
    expect(await ben.closed).toBe(CLOSE.malformed);
  });
});

describe('in awareness', () => {
  it('a name, an organisation, a sector, a colour, a standing of one’s choice are replaced by the session’s', async () => {
    const user = {
      personId: 'ann',
      name: 'Ann',
      organisation: 'Ministry',
      sector: 'Government',
      colour: 'red',
      observer: true,
    };
    ben.send(encodeAwareness([{ clientId: 77, clock: 1, state: { caret: 3, user } }]));
    await handled(ben);
    const frame = Buffer.from(ann.ofType(1).at(-1) ?? []).toString('utf8');
    expect(frame).toContain('"caret":3');
    expect(frame).toContain('"name":"ben"');
    expect(frame).toContain('"sector":"Sector of ben"');
    expect(frame).not.toMatch(/Ministry|Government/u);
  });

  it('another’s caret is not moved, and not taken away', async () => {
    ann.send(encodeAwareness([{ clientId: author.doc.clientID, clock: 1, state: { caret: 1 } }]));
    await handled(ann);
    const before = ann.ofType(1).length;
    ben.send(encodeAwareness([{ clientId: author.doc.clientID, clock: 50, state: { caret: 9 } }]));
    ben.send(encodeAwareness([{ clientId: author.doc.clientID, clock: 51, state: null }]));
    await handled(ben);
    expect(ann.ofType(1)).toHaveLength(before);
    ben.send(Uint8Array.of(3));
    await until(() => Buffer.from(ben.ofType(1).at(-1) ?? []).includes('"caret":1'));
  });
});
