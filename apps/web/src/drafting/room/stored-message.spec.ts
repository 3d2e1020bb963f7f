import fc from 'fast-check';
import * as Y from 'yjs';
import { coversAll, isDocumentUpdate, readStored } from './stored-message.js';

function varUint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))];
}

function message(doc: Y.Doc, count: number): Uint8Array {
  const vector = Y.encodeStateVector(doc);
  return Uint8Array.from([...varUint(vector.length), ...vector, ...varUint(count)]);
}

describe('readStored', () => {
  it('reads the state vector and the count, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 31 - 1),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }),
        (count, texts) => {
          const doc = new Y.Doc();
          for (const text of texts) doc.getText().insert(0, text);
          const { clocks, count: read } = readStored(message(doc, count));
          expect(read).toBe(count);
          expect(clocks.get(doc.clientID) ?? 0).toBe(Y.getState(doc.store, doc.clientID));
        },
      ),
    );
  });

  it('refuses a message that ends too early', () => {
    expect(() => readStored(Uint8Array.from([3, 1]))).toThrow();
    expect(() => readStored(Uint8Array.from([]))).toThrow(RangeError);
  });
});

describe('coversAll', () => {
  const stored = { clocks: new Map([[7, 20]]), count: 3 };
  const cases: [string, Parameters<typeof coversAll>[0], Parameters<typeof coversAll>[1], boolean][] = [
    ['everything is stored', stored, { clientId: 7, clock: 20, sent: 3 }, true],
    ['nothing was heard of yet', null, { clientId: 7, clock: 0, sent: 0 }, false],
    ['something typed is not stored', stored, { clientId: 7, clock: 21, sent: 3 }, false],
    [
      'something deleted, which counts as an update only, is not stored',
      stored,
      { clientId: 7, clock: 20, sent: 4 },
      false,
    ],
    ['this window has written nothing', stored, { clientId: 8, clock: 0, sent: 3 }, true],
    [
      'this window has written something the server does not know',
      stored,
      { clientId: 8, clock: 1, sent: 3 },
      false,
    ],
  ];
  it.each(cases)('%s', (_name, told, local, expected) => {
    expect(coversAll(told, local)).toBe(expected);
  });
});

describe('isDocumentUpdate', () => {
  const cases: [string, unknown, boolean][] = [
    ['step 1', Uint8Array.of(0, 0, 1, 0), false],
    ['step 2', Uint8Array.of(0, 1, 2, 0, 0), true],
    ['an update', Uint8Array.of(0, 2, 2, 0, 0), true],
    ['an update in a buffer', Uint8Array.of(0, 2, 2, 0, 0).buffer, true],
    ['awareness', Uint8Array.of(1, 1, 0), false],
    ['a text', 'hello', false],
  ];
  it.each(cases)('%s', (_name, bytes, expected) => {
    expect(isDocumentUpdate(bytes)).toBe(expected);
  });
});
