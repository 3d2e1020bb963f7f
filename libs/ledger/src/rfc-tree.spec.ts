import {
  consistencyProof,
  inclusionProof,
  leafHash,
  merkleRoot,
  nodeHash,
  rootOfHashes,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

type Hash = Uint8Array;

const DATA = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'].map((data) => new TextEncoder().encode(data));
const LEAVES = DATA.map(leafHash);
/** The nodes of the example of RFC 6962 section 2.1.3, by the letters that the section gives them. */
const [a, b, c, d, e, f, j] = LEAVES as [Hash, Hash, Hash, Hash, Hash, Hash, Hash];
const [g, h, i] = [nodeHash(a, b), nodeHash(c, d), nodeHash(e, f)];
const [k, l] = [nodeHash(g, h), nodeHash(i, j)];
const ROOT = nodeHash(k, l);

describe('the tree of RFC 6962 section 2.1.3', () => {
  it('has the root over k and l, and the smaller ones that the section builds it from', () => {
    expect(merkleRoot(DATA.slice(0, 3))).toEqual(nodeHash(g, c));
    expect(merkleRoot(DATA.slice(0, 4))).toEqual(k);
    expect(merkleRoot(DATA.slice(0, 6))).toEqual(nodeHash(k, i));
    expect([merkleRoot(DATA), rootOfHashes(LEAVES)]).toEqual([ROOT, ROOT]);
  });

  it.each<[number, Hash[]]>([
    [0, [b, h, l]],
    [3, [c, g, l]],
    [4, [f, j, k]],
    [6, [i, k]],
  ])('has the audit path of d%i that the section names', (index, path) => {
    expect(inclusionProof(LEAVES, index)).toEqual(path);
    expect(verifyInclusion(LEAVES[index] ?? ROOT, index, 7, path, ROOT)).toBe(true);
  });

  it.each<[number, Hash, Hash[]]>([
    [3, nodeHash(g, c), [c, d, g, l]],
    [4, k, [l]],
    [6, nodeHash(k, i), [i, j, k]],
  ])('has the consistency proof from %i leaves that the section names', (old, root, proof) => {
    expect(consistencyProof(LEAVES, old)).toEqual(proof);
    expect(verifyConsistency(old, 7, root, ROOT, proof)).toBe(true);
  });

  it('is not shown to have grown by hashes of 31 or 33 bytes, nor to a size that no number holds', () => {
    for (const bent of [(hash: Hash) => hash.subarray(0, 31), (hash: Hash) => Uint8Array.of(...hash, 0)]) {
      expect(verifyConsistency(4, 7, k, ROOT, [bent(l)])).toBe(false);
      expect(verifyConsistency(4, 7, bent(k), ROOT, [l])).toBe(false);
      expect(verifyConsistency(4, 7, k, bent(ROOT), [l])).toBe(false);
      expect(verifyConsistency(3, 7, nodeHash(g, c), ROOT, [c, d, bent(g), l])).toBe(false);
    }
    for (const size of [2 ** 53, 2 ** 53 + 2, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(verifyConsistency(4, size, k, ROOT, [l])).toBe(false);
      expect(verifyConsistency(size, size, ROOT, ROOT, [])).toBe(false);
    }
  });
});
