import { type NoticeKind, readNotice, STORING_WELL, storingAfter } from './notice-message.js';

/** The body of a notice: the kind as a varUint, then words with their length before them. */
function bodyOf(kind: number): Uint8Array {
  const words = new TextEncoder().encode('words for people');
  return Uint8Array.of(kind, words.length, ...words);
}

describe('readNotice', () => {
  it('reads every kind of the protocol', () => {
    expect([0, 1, 2, 3].map((kind) => readNotice(bodyOf(kind)))).toEqual([
      'wellAgain',
      'notStoredYet',
      'readOnly',
      'nearlyFull',
    ]);
  });

  it('knows nothing of a kind that is newer than this client, and refuses a message that ends too early', () => {
    expect(readNotice(bodyOf(99))).toBeNull();
    expect(() => readNotice(new Uint8Array())).toThrow(RangeError);
  });
});

describe('storingAfter', () => {
  const cases: [readonly (NoticeKind | null)[], string][] = [
    [[], 'well'],
    [['notStoredYet'], 'late'],
    [['notStoredYet', 'readOnly'], 'readOnly'],
    [['readOnly', 'notStoredYet'], 'late'],
    [['notStoredYet', 'readOnly', 'wellAgain'], 'well'],
    [['readOnly', null], 'readOnly'],
  ];
  it.each(cases)('after %j storing goes %s', (notices, pace) => {
    expect(notices.reduce(storingAfter, STORING_WELL)).toEqual({ pace, nearlyFull: false });
  });

  it('keeps saying that the draft is nearly full, however storing goes', () => {
    const notices = ['nearlyFull', 'notStoredYet', 'wellAgain'] as const;
    expect(notices.reduce(storingAfter, STORING_WELL)).toEqual({ pace: 'well', nearlyFull: true });
  });
});
