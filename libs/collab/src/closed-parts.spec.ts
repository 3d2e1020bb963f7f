import * as Y from 'yjs';
import { DRAFT, GatedLog, handled, person, type RawClient, TestServer, two, until } from '../test/support.js';
import { CLOSE } from './close-codes.js';
import { ClosedParts } from './closed-parts.js';
import type { ItemId } from './ports.js';
import { encodeClosed, encodeRefusal, encodeStep1, encodeStep2, encodeUpdate } from './protocol.js';
import { CLOSED_PART } from './submission.js';
import { ClosedPartError } from './without-socket.js';

const PARTS = 3;
const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A document of parts with a clause each, in which every clause has words. */
function written(): Y.Doc {
  const doc = new Y.Doc();
  const parts = Array.from({ length: PARTS }, (_, index) => {
    const part = new Y.XmlElement('section');
    const clause = new Y.XmlElement('clause');
    clause.insert(0, [new Y.XmlText(`words ${index}`)]);
    part.insert(0, [clause]);
    return part;
  });
  doc.getXmlFragment('body').insert(0, parts);
  return doc;
}

const partOf = (doc: Y.Doc, index: number) => doc.getXmlFragment('body').get(index) as Y.XmlElement;
const wordsOf = (doc: Y.Doc, index: number) =>
  (partOf(doc, index).get(0) as Y.XmlElement).get(0) as Y.XmlText;

function itemOf(doc: Y.Doc, index: number): ItemId {
  const { _item: item } = partOf(doc, index);
  if (item === null) throw new Error('the part is in no document');
  return { client: item.id.client, clock: item.id.clock };
}

/** Somebody's own copy, and the update that a change of theirs makes. */
function changed(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const updates: Uint8Array[] = [];
  copy.on('update', (update: Uint8Array) => updates.push(update));
  copy.transact(() => change(copy));
  return Y.mergeUpdates(updates);
}

const CHANGES: readonly [string, 'free' | 'closed', (copy: Y.Doc) => void][] = [
  ['words put into it', 'closed', (copy) => wordsOf(copy, 1).insert(3, 'new ')],
  ['words taken out of it', 'closed', (copy) => wordsOf(copy, 1).delete(0, 2)],
  ['words of it made bold', 'closed', (copy) => wordsOf(copy, 1).format(0, 2, { bold: true })],
  ['a clause put into it', 'closed', (copy) => partOf(copy, 1).insert(1, [new Y.XmlElement('clause')])],
  ['its clause taken away', 'closed', (copy) => partOf(copy, 1).delete(0, 1)],
  ['its identity changed', 'closed', (copy) => partOf(copy, 1).setAttribute('id', 'other')],
  ['the part itself taken away', 'closed', (copy) => copy.getXmlFragment('body').delete(1, 1)],
  ['all of it taken away', 'closed', (copy) => copy.getXmlFragment('body').delete(0, PARTS)],
  [
    'words here and there',
    'closed',
    (copy) => {
      wordsOf(copy, 0).insert(0, 'x');
      wordsOf(copy, 1).insert(0, 'x');
    },
  ],
  ['words beside it', 'free', (copy) => wordsOf(copy, 0).insert(0, 'new ')],
  [
    'a part put before it',
    'free',
    (copy) => copy.getXmlFragment('body').insert(1, [new Y.XmlElement('section')]),
  ],
  ['the parts around it taken away', 'free', (copy) => copy.getXmlFragment('body').delete(2, 1)],
  ['something else of the document', 'free', (copy) => copy.getMap('other').set('x', 1)],
];

describe('what is closed', () => {
  it.each(CHANGES)('%s: %s', (_name, verdict, change) => {
    const doc = written();
    const parts = new ClosedParts(doc, { revision: 1, items: [itemOf(doc, 1)] });
    const update = changed(doc, change);
    expect(parts.judge(update)).toBe(verdict);
    expect(parts.judge(update)).toBe(verdict);
  });

  it('leaves the document as it is, whatever is judged', () => {
    const doc = written();
    const before = Y.encodeStateAsUpdate(doc);
    const parts = new ClosedParts(doc, { revision: 1, items: [itemOf(doc, 1)] });
    for (const [, , change] of CHANGES) parts.judge(changed(doc, change));
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('judges what depends on something missing when that is there', () => {
    const doc = written();
    const later = new Y.Doc();
    Y.applyUpdate(later, Y.encodeStateAsUpdate(doc));
    const updates: Uint8Array[] = [];
    later.on('update', (update: Uint8Array) => updates.push(update));
    wordsOf(later, 0).insert(0, 'one');
    wordsOf(later, 0).insert(3, 'two');
    const [first, second] = updates as [Uint8Array, Uint8Array];
    const parts = new ClosedParts(doc, { revision: 1, items: [itemOf(doc, 1)] });
    expect(parts.judge(second)).toBe('waits');
    Y.applyUpdate(doc, first);
    parts.absorb(first);
    expect(parts.judge(second)).toBe('free');
  });

  it('takes words for no others that were judged under the same client id and not stored', () => {
    const doc = written();
    const parts = new ClosedParts(doc, { revision: 1, items: [itemOf(doc, 1)] });
    const under = (index: number) =>
      changed(doc, (copy) => {
        copy.clientID = 77;
        wordsOf(copy, index).insert(0, 'same clock');
      });
    expect(parts.judge(under(0))).toBe('free');
    parts.forget();
    expect(parts.judge(under(1))).toBe('closed');
  });
});

describe('a room with something closed', () => {
  let server: TestServer;
  let ann: RawClient;
  let ben: RawClient;
  let doc: Y.Doc;

  const serve = async (log = new GatedLog([DRAFT])) => {
    const made = await new TestServer({ log }).listen();
    servers.push(made);
    return made;
  };
  const close = (...indexes: readonly number[]) => {
    server.log.closeParts(
      DRAFT,
      indexes.map((index) => itemOf(doc, index)),
    );
    server.engine.announceClosures(DRAFT);
  };
  const stored = async () => (await server.engine.readDoc(DRAFT)).getXmlFragment('body').toString();

  beforeEach(async () => {
    server = await serve();
    [ann, ben] = await two(server, ['person=ann&stored=1', 'person=ben']);
    doc = written();
    ann.send(encodeUpdate(Y.encodeStateAsUpdate(doc)));
    await until(() => ben.doc.getXmlFragment('body').length === PARTS);
    ann.send(encodeStep1(Y.encodeStateVector(new Y.Doc())));
    await until(() => ann.doc.getXmlFragment('body').length === PARTS);
  });

  it('tells who asked for it what is closed, those who come later too, and nobody else', async () => {
    close(1);
    await until(() => ann.ofType(102).length === 1);
    expect(ann.ofType(102)).toEqual([encodeClosed([itemOf(doc, 1)])]);
    const carl = await server.client('person=carl&stored=1');
    await until(() => carl.ofType(102).length === 1);
    close();
    await until(() => ann.ofType(102).length === 2);
    expect(ann.ofType(102).at(-1)).toEqual(encodeClosed([]));
    expect(ben.ofType(102)).toEqual([]);
  });

  it('refuses what changes it with the reason, closes the socket, and stores and tells nothing of it', async () => {
    close(1);
    await until(() => ann.ofType(102).length === 1);
    const before = await stored();
    ben.send(encodeUpdate(changed(doc, (copy) => wordsOf(copy, 1).insert(0, 'evil '))));
    expect(await ben.closed).toBe(CLOSE.closedPart);
    expect(ben.ofType(2)).toEqual([encodeRefusal(CLOSED_PART)]);
    await handled(ann);
    expect(await stored()).toBe(before);
    expect(ann.doc.getXmlFragment('body').toString()).not.toContain('evil');
    expect(server.engine.metrics.refused.get('closed_part')).toBe(1);
    await expect(
      server.engine.localEdit(DRAFT, person('seed'), (copy) => wordsOf(copy, 1).insert(0, 'x')),
    ).rejects.toThrow(ClosedPartError);
  });

  it('refuses it too when it comes with all that a client wrote while it was away', async () => {
    close(1);
    const again = await server.client('person=ben');
    const away = changed(doc, (copy) => {
      wordsOf(copy, 0).insert(0, 'fine ');
      wordsOf(copy, 1).insert(0, 'evil ');
    });
    again.send(encodeStep2(away));
    expect(await again.closed).toBe(CLOSE.closedPart);
    expect(await stored()).not.toContain('fine');
  });

  it('takes what is beside it, and everything once it is open again', async () => {
    close(1);
    await until(() => ann.ofType(102).length === 1);
    ben.send(encodeUpdate(changed(doc, (copy) => wordsOf(copy, 0).insert(0, 'beside '))));
    await until(() => ann.doc.getXmlFragment('body').toString().includes('beside'));
    close();
    await until(() => ann.ofType(102).at(-1)?.[1] === 0);
    ben.send(encodeUpdate(changed(doc, (copy) => wordsOf(copy, 1).insert(0, 'within '))));
    await until(() => ann.doc.getXmlFragment('body').toString().includes('within'));
  });

  it('stores nothing that was on its way as it was closed: its sender connects again, and is told then', async () => {
    server.log.close();
    const update = changed(doc, (copy) => wordsOf(copy, 1).insert(0, 'evil '));
    ben.send(encodeUpdate(update));
    await until(() => server.log.batches.length === 2);
    server.log.closeParts(DRAFT, [itemOf(doc, 1)]);
    server.log.open();
    expect(await ben.closed).toBe(CLOSE.resync);
    const again = await server.client('person=ben');
    again.send(encodeStep2(update));
    expect(await again.closed).toBe(CLOSE.closedPart);
    expect(await stored()).not.toContain('evil');
  });

  it('learns what another node has closed where no news of it came', async () => {
    server.log.closeParts(DRAFT, [itemOf(doc, 1)]);
    await until(() => ann.ofType(102).length === 1, 'the next look into the log');
  });
});
