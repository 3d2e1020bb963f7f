import fc from 'fast-check';
import {
  decodeMessage,
  encodeAwareness,
  encodeRefusal,
  encodeStep1,
  encodeStep2,
  encodeStored,
  encodeUpdate,
  MalformedError,
} from './protocol.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('messages, byte by byte', () => {
  it.each([
    ['step 1', encodeStep1(bytes(0)), bytes(0, 0, 1, 0)],
    ['step 2', encodeStep2(bytes(7, 8)), bytes(0, 1, 2, 7, 8)],
    ['update', encodeUpdate(bytes(9)), bytes(0, 2, 1, 9)],
    ['refusal', encodeRefusal('no'), bytes(2, 0, 2, 0x6e, 0x6f)],
    ['stored', encodeStored(bytes(1, 5, 3), 300), bytes(100, 3, 1, 5, 3, 0xac, 0x02)],
    ['nobody here', encodeAwareness([]), bytes(1, 1, 0)],
    [
      'one gone',
      encodeAwareness([{ clientId: 5, clock: 2, state: null }]),
      bytes(1, 8, 1, 5, 2, 4, 110, 117, 108, 108),
    ],
  ])('%s', (_name, written, expected) => {
    expect(written).toEqual(expected);
  });

  it('reads what it writes', () => {
    expect(decodeMessage(encodeStep1(bytes(4, 2)))).toEqual({ kind: 'step1', stateVector: bytes(4, 2) });
    expect(decodeMessage(encodeStep2(bytes(4)))).toEqual({
      kind: 'update',
      update: bytes(4),
      answers: true,
    });
    expect(decodeMessage(encodeUpdate(bytes(4)))).toEqual({
      kind: 'update',
      update: bytes(4),
      answers: false,
    });
    expect(decodeMessage(bytes(3))).toEqual({ kind: 'queryAwareness' });
    const entries = [
      { clientId: 4_294_967_295, clock: 7, state: { caret: [1, 'é'] } },
      { clientId: 1, clock: 0, state: null },
    ];
    expect(decodeMessage(encodeAwareness(entries))).toEqual({ kind: 'awareness', entries });
  });
});

describe('bytes that are no message', () => {
  const aware = (json: string): Uint8Array => {
    const text = new TextEncoder().encode(json);
    return bytes(1, text.length + 4, 1, 5, 2, text.length, ...text);
  };

  it.each([
    ['nothing', bytes()],
    ['a type that is the server’s', bytes(2, 0, 1, 65)],
    ['a type that there is not', bytes(4)],
    ['a sync step that there is not', bytes(0, 3, 0)],
    ['a length beyond the end', bytes(0, 2, 9, 1)],
    ['something after the end', bytes(3, 0)],
    ['an awareness state that is no JSON', aware('{')],
    ['an awareness state that is a list', aware('[]')],
    ['an awareness state that is a number', aware('4')],
  ])('%s', (_name, message) => {
    expect(() => decodeMessage(message)).toThrow(MalformedError);
  });

  it('takes a clock that can grow', () => {
    const message = encodeAwareness([{ clientId: 5, clock: 2 ** 40, state: null }]);
    expect(decodeMessage(message)).toMatchObject({ entries: [{ clock: 2 ** 40 }] });
    const beyond = encodeAwareness([{ clientId: 5, clock: 2 ** 40 + 1, state: null }]);
    expect(() => decodeMessage(beyond)).toThrow('out of range');
  });

  it('throws nothing else, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (message) => {
        try {
          decodeMessage(message);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
