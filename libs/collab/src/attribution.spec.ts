import fc from 'fast-check';
import * as Y from 'yjs';
import { Author } from '../test/support.js';
import { contributionOf } from './attribution.js';
import { decodeSoundUpdate } from './sound-update.js';

const of = (update: Uint8Array, doc: Y.Doc) => contributionOf(decodeSoundUpdate(update), update, doc);
const known = (...updates: Uint8Array[]): Y.Doc => {
  const author = new Author();
  for (const update of updates) author.learn(update);
  return author.doc;
};

describe('contributionOf', () => {
  it('names the client that adds, and leaves an update that is all new as it is', () => {
    const ann = new Author();
    const update = ann.type('hello');
    expect(of(update, new Y.Doc())).toEqual({ clientIds: [ann.doc.clientID], update });
  });

  it('finds nothing in an empty update, and nothing in what is known, deletions included', () => {
    const ann = new Author();
    ann.type('hello');
    ann.edit((text) => text.delete(1, 2));
    const state = Y.encodeStateAsUpdate(ann.doc);
    expect(of(Y.encodeStateAsUpdate(new Y.Doc()), new Y.Doc())).toBeNull();
    expect(of(state, known(state))).toBeNull();
  });

  it('names nobody for a deletion of another’s words', () => {
    const ann = new Author();
    const written = ann.type('hello');
    const ben = new Author().learn(written);
    const deleted = ben.edit((text) => text.delete(0, 5));
    expect(of(deleted, known(written))).toEqual({ clientIds: [], update: deleted });
    expect(of(deleted, known(written, deleted))).toBeNull();
  });

  it('takes out the words and deletions of others that are known', () => {
    const ann = new Author();
    ann.type('hello');
    ann.edit((text) => text.delete(0, 1));
    const before = Y.encodeStateAsUpdate(ann.doc);
    const ben = new Author().learn(before);
    ben.type(' world');
    ben.edit((text) => text.delete(0, 1));
    const whole = Y.encodeStateAsUpdate(ben.doc);
    const found = of(whole, known(before));
    expect(found?.clientIds).toEqual([ben.doc.clientID]);
    const update = found?.update ?? new Uint8Array();
    expect([...Y.parseUpdateMeta(update).from.keys()]).toEqual([ben.doc.clientID]);
    expect(known(before, update).getText('text').toJSON()).toBe('llo world');
  });

  it('names those who added what is not known, whoever sends it', () => {
    const ann = new Author();
    const ben = new Author().learn(ann.type('hello'));
    ben.type('!');
    const both = Y.encodeStateAsUpdate(ben.doc);
    expect(new Set(of(both, new Y.Doc())?.clientIds)).toEqual(new Set([ann.doc.clientID, ben.doc.clientID]));
  });

  it('counts what waits for something missing as known', () => {
    const ann = new Author();
    ann.type('a');
    const second = ann.type('b');
    const deletion = ann.edit((text) => text.delete(1, 1));
    const room = known(second, deletion);
    expect(room.getText('text').toJSON()).toBe('');
    expect(of(second, room)).toBeNull();
    expect(of(deletion, room)).toBeNull();
    expect(of(ann.type('c'), room)?.clientIds).toEqual([ann.doc.clientID]);
  });

  it('keeps the gaps between what is left', () => {
    const ann = new Author();
    const [first, second, third] = [ann.type('a'), ann.type('b'), ann.type('c')];
    const room = known(first, third);
    const found = of(Y.mergeUpdates([first, second, third]), room);
    Y.applyUpdate(room, found?.update ?? new Uint8Array());
    expect(room.getText('text').toJSON()).toBe('abc');
  });

  it('leaves a document as it would be with the whole update, whatever was known', () => {
    const edit = fc.record({ who: fc.nat({ max: 2 }), at: fc.nat({ max: 30 }), cut: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 25 }),
        fc.array(fc.boolean(), { maxLength: 25 }),
        (edits, told) => {
          const authors = [new Author(), new Author(), new Author()];
          const updates = edits.map(({ who, at, cut }) => {
            const author = authors[who] ?? new Author();
            for (const other of authors) author.learn(Y.encodeStateAsUpdate(other.doc));
            return author.edit((text) => {
              if (cut && text.length > 0) text.delete(at % text.length, 1);
              else text.insert(Math.min(at, text.length), 'xy');
            });
          });
          const whole = Y.mergeUpdates([Y.encodeStateAsUpdate(new Y.Doc()), ...updates]);
          const room = known(...updates.filter((_update, index) => told[index]));
          const found = of(whole, room);
          if (found) Y.applyUpdate(room, found.update);
          expect(room.getText('text').toJSON()).toBe(known(whole).getText('text').toJSON());
          expect(Y.encodeStateVector(room)).toEqual(
            Y.encodeStateVector(known(...updates.filter((_update, index) => told[index]), whole)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
