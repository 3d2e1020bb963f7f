import fc from 'fast-check';
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  LedgerError,
  leafHash,
  nodeHash,
  rootOfHashes,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

const LEAVES = Array.from({ length: 130 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));
const first = (size: number) => LEAVES.slice(0, size);
const leaf = (index: number) => LEAVES[index] ?? emptyRoot();

const flip = (bytes: Uint8Array, bit: number) =>
  bytes.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte));
const flipIn = (proof: readonly Uint8Array[], which: number, bit: number) =>
  proof.map((hash, at) => (at === which ? flip(hash, bit) : hash));

/** A tree of 1 to 130 leaves and one of them. */
const place = fc.integer({ min: 1, max: 130 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
/** Two sizes of one tree, the older not larger. */
const sizes = place.map(([index, size]) => [index + 1, size] as const);
const anyBit = fc.nat(255);

describe('inclusion', () => {
  it('is shown of every leaf at every size up to 70', () => {
    for (let size = 1; size <= 70; size += 1) {
      const root = rootOfHashes(first(size));
      for (let index = 0; index < size; index += 1) {
        expect(verifyInclusion(leaf(index), index, size, inclusionProof(first(size), index), root)).toBe(
          true,
        );
      }
    }
  });

  it('is not shown once a single bit of proof, leaf or root is another', () => {
    fc.assert(
      fc.property(place, fc.nat(7), anyBit, ([index, size], which, bit) => {
        const [root, proof] = [rootOfHashes(first(size)), inclusionProof(first(size), index)];
        expect(verifyInclusion(flip(leaf(index), bit), index, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf(index), index, size, proof, flip(root, bit))).toBe(false);
        if (proof.length === 0) return;
        const bent = flipIn(proof, which % proof.length, bit);
        expect(verifyInclusion(leaf(index), index, size, bent, root)).toBe(false);
      }),
    );
  });

  it('is not shown at another place, nor by a proof that is longer or shorter', () => {
    fc.assert(
      fc.property(place, fc.nat(129), ([index, size], other) => {
        const [root, proof] = [rootOfHashes(first(size)), inclusionProof(first(size), index)];
        const shows = (hashes: readonly Uint8Array[], at = index) =>
          verifyInclusion(leaf(index), at, size, hashes, root);
        if (other !== index) expect(shows(proof, other)).toBe(false);
        expect(shows([...proof, emptyRoot()])).toBe(false);
        expect(shows([emptyRoot(), ...proof])).toBe(false);
        expect(shows([...proof, root])).toBe(false);
        if (proof.length > 0)
          expect([shows(proof.slice(1)), shows(proof.slice(0, -1))]).toEqual([false, false]);
      }),
    );
  });

  it.each([
    ['a place before the first', -1, 4],
    ['a place after the last', 4, 4],
    ['a place that is not whole', 0.5, 4],
    ['an empty tree', 0, 0],
    ['a size beyond what a number holds', 0, 2 ** 53],
  ])('is not shown, nor thrown over, for %s', (_what, index, size) => {
    const root = rootOfHashes(first(4));
    expect(verifyInclusion(leaf(0), index, size, inclusionProof(first(4), 0), root)).toBe(false);
  });

  it('is not shown of bytes that are no hash', () => {
    const short = new Uint8Array(31);
    expect(verifyInclusion(short, 0, 1, [], short)).toBe(false);
    expect(verifyInclusion(leaf(0), 0, 2, [short], rootOfHashes(first(2)))).toBe(false);
  });

  it('is not shown by a longer proof with a root that was made to fit it', () => {
    const extra = leaf(9);
    expect(verifyInclusion(leaf(0), 0, 1, [extra], nodeHash(extra, leaf(0)))).toBe(false);
    const [root, proof] = [rootOfHashes(first(3)), inclusionProof(first(3), 2)];
    expect(verifyInclusion(leaf(2), 2, 3, [...proof, extra], nodeHash(extra, root))).toBe(false);
  });

  it.each([-1, 3, 0.5, Number.NaN])('has no proof for leaf %p of three', (index) => {
    expect(() => inclusionProof(first(3), index)).toThrow(LedgerError);
  });
});

describe('consistency', () => {
  it('is shown between all sizes up to 50', () => {
    for (let size = 1; size <= 50; size += 1) {
      for (let old = 1; old <= size; old += 1) {
        const proof = consistencyProof(first(size), old);
        expect(verifyConsistency(old, size, rootOfHashes(first(old)), rootOfHashes(first(size)), proof)).toBe(
          true,
        );
      }
    }
  });

  it('is not shown once a single bit of proof or roots is another', () => {
    fc.assert(
      fc.property(sizes, fc.nat(7), anyBit, ([old, size], which, bit) => {
        const [oldRoot, root] = [rootOfHashes(first(old)), rootOfHashes(first(size))];
        const proof = consistencyProof(first(size), old);
        expect(verifyConsistency(old, size, flip(oldRoot, bit), root, proof)).toBe(false);
        expect(verifyConsistency(old, size, oldRoot, flip(root, bit), proof)).toBe(false);
        if (proof.length === 0) return;
        const bent = flipIn(proof, which % proof.length, bit);
        expect(verifyConsistency(old, size, oldRoot, root, bent)).toBe(false);
      }),
    );
  });

  it('is not shown of a log whose past was rewritten', () => {
    fc.assert(
      fc.property(sizes, fc.nat(129), ([old, size], which) => {
        const rewritten = first(size).map((hash, at) => (at === which % old ? leafHash(hash) : hash));
        const proof = consistencyProof(rewritten, old);
        expect(verifyConsistency(old, size, rootOfHashes(first(old)), rootOfHashes(rewritten), proof)).toBe(
          false,
        );
      }),
    );
  });

  it('is not shown by a proof that is longer or shorter, nor for another old size', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: -1, max: 131 }), ([old, size], other) => {
        const [oldRoot, root] = [rootOfHashes(first(old)), rootOfHashes(first(size))];
        const proof = consistencyProof(first(size), old);
        const shows = (hashes: readonly Uint8Array[], from = old) =>
          verifyConsistency(from, size, oldRoot, root, hashes);
        if (other !== old) expect(shows(proof, other)).toBe(false);
        expect(shows([...proof, root])).toBe(false);
        expect(shows([oldRoot, ...proof])).toBe(false);
        if (proof.length > 0)
          expect([shows(proof.slice(1)), shows(proof.slice(0, -1))]).toEqual([false, false]);
      }),
    );
  });

  it('is not shown by a longer proof with roots that were made to fit it', () => {
    const extra = leaf(9);
    const [older, newer] = [nodeHash(extra, rootOfHashes(first(3))), nodeHash(extra, rootOfHashes(first(4)))];
    const proof = [...consistencyProof(first(4), 3), extra];
    expect(verifyConsistency(3, 4, older, newer, proof)).toBe(false);
  });

  it('is not shown of one size by roots of which one only begins as the other', () => {
    const root = rootOfHashes(first(3));
    expect(verifyConsistency(3, 3, root, Uint8Array.of(...root, 0), [])).toBe(false);
    expect(verifyConsistency(3, 3, root.subarray(0, 31), root, [])).toBe(false);
  });

  it('is not shown of anything about an empty tree', () => {
    expect(verifyConsistency(0, 0, emptyRoot(), emptyRoot(), [])).toBe(false);
    expect(verifyConsistency(0, 2, emptyRoot(), rootOfHashes(first(2)), [])).toBe(false);
  });

  it.each([0, -1, 4, 1.5])('has no proof from size %p of three', (old) => {
    expect(() => consistencyProof(first(3), old)).toThrow(LedgerError);
    expect(() => consistencyProof(first(3), old)).toThrow('no earlier size');
  });
});
