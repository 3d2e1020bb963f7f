import fc from 'fast-check';
import * as Y from 'yjs';
import { Writing } from './writing.js';

const at = new Date('2026-03-01T09:00:00Z');
const later = new Date('2026-03-01T10:00:00Z');
const ann = { personId: 'ann', organisationId: 'builders', at };
const moved = { personId: 'ann', organisationId: 'nature', at: later };

const names = (writing: Writing, clientId: number, clock: number, length: number) =>
  writing
    .of(clientId, clock, length)
    .map(({ length: many, writer }) => [many, writer?.organisationId ?? null]);

describe('who wrote what', () => {
  it('keeps a person’s organisations apart, each for what was written for it', () => {
    const doc = new Y.Doc();
    const text = doc.getText('text');
    const writing = new Writing();
    doc.on('update', (update: Uint8Array) => writing.add(update, text.length > 5 ? moved : ann));
    text.insert(0, 'hello');
    text.insert(5, ' world');
    expect(names(writing, doc.clientID, 0, 11)).toEqual([
      [5, 'builders'],
      [6, 'nature'],
    ]);
    expect(names(writing, doc.clientID, 3, 4)).toEqual([
      [2, 'builders'],
      [2, 'nature'],
    ]);
  });

  it('gives what is brought again to whoever brought it first', () => {
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'hello');
    const writing = new Writing();
    writing.add(Y.encodeStateAsUpdate(doc), ann);
    writing.add(Y.encodeStateAsUpdate(doc), moved);
    expect(names(writing, doc.clientID, 0, 5)).toEqual([[5, 'builders']]);
  });

  it('knows nobody for what was not stored', () => {
    expect(names(new Writing(), 7, 0, 3)).toEqual([[3, null]]);
  });

  it('agrees with a list of characters, whatever the order and overlap of what comes', () => {
    const piece = fc.record({
      from: fc.nat({ max: 40 }),
      length: fc.integer({ min: 1, max: 12 }),
      who: fc.nat({ max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const writing = new Writing();
        const expected: (string | null)[] = Array.from({ length: 60 }, () => null);
        for (const { from, length, who } of pieces) {
          writing.addRange(1, { personId: `${who}`, organisationId: null, at, from, to: from + length });
          for (let clock = from; clock < from + length; clock += 1) expected[clock] ??= `${who}`;
        }
        const found = writing
          .of(1, 0, 60)
          .flatMap(({ length, writer }) => Array.from({ length }, () => writer?.personId ?? null));
        expect(found).toEqual(expected);
      }),
    );
  });
});
