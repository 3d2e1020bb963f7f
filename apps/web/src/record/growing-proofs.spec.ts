import { awaitedBy, hasGrown, isInVain, type LogSizes, pauseAfter } from './growing-proofs.js';

const at = (size: number, witnessedSize: number, witnesses = 1): LogSizes => ({
  size,
  witnessedSize,
  witnesses,
});

describe('proofs that grow', () => {
  it('wait for a signed head, then for a witness, then for nothing', () => {
    expect(awaitedBy(['WITNESSED', 'CHECKPOINTED', 'RECORDED'])).toBe('head');
    expect(awaitedBy(['WITNESSED', 'CHECKPOINTED'])).toBe('witness');
    expect(awaitedBy(['WITNESSED'])).toBeNull();
    expect(awaitedBy([])).toBeNull();
  });

  it('are read anew when the log has grown in what they wait for, and when nobody knows what it was', () => {
    expect(hasGrown('head', at(5, 5), at(6, 5))).toBe(true);
    expect(hasGrown('head', at(5, 5), at(5, 6))).toBe(false);
    expect(hasGrown('witness', at(5, 4), at(5, 5))).toBe(true);
    expect(hasGrown('witness', at(5, 4), at(9, 4))).toBe(false);
    expect(hasGrown('head', null, at(5, 4))).toBe(true);
    expect(hasGrown('witness', null, at(5, 4))).toBe(true);
  });

  it('wait in vain for a witness where none is asked, and never for a head', () => {
    expect(isInVain('witness', at(5, 0, 0))).toBe(true);
    expect(isInVain('witness', at(5, 0))).toBe(false);
    expect(isInVain('head', at(5, 0, 0))).toBe(false);
    expect(hasGrown('witness', null, at(5, 0, 0))).toBe(false);
    expect(hasGrown('head', null, at(5, 0, 0))).toBe(true);
  });

  it('are looked after every second while a head is due, and ever less often while a witness is away', () => {
    expect([0, 1, 50].map((looks) => pauseAfter('head', looks))).toEqual([1000, 1000, 1000]);
    const pauses = Array.from({ length: 20 }, (_, looks) => pauseAfter('witness', looks));
    expect(pauses[0]).toBe(1500);
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
    expect(pauses.at(-1)).toBe(30_000);
  });
});
