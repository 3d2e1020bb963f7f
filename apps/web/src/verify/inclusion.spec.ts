import { webcrypto } from 'node:crypto';
import { BrowserCrypto } from './browser-crypto.js';
import { leafHashOf, rootOf } from './inclusion.js';

const crypto = new BrowserCrypto(webcrypto.subtle as SubtleCrypto);

const ofLeaf = (data: string) => leafHashOf(data, crypto);
const node = (left: Uint8Array, right: Uint8Array) => crypto.sha256(Uint8Array.of(1, ...left, ...right));

describe('the tree of RFC 6962 section 2.1.3, in a browser', () => {
  it('has the audit paths that the section names, and no others', async () => {
    const leaves = await Promise.all(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'].map(ofLeaf));
    type Hash = Uint8Array<ArrayBuffer>;
    const [a, b, c, d, e, f, j] = leaves as [Hash, Hash, Hash, Hash, Hash, Hash, Hash];
    const [g, h, i] = await Promise.all([node(a, b), node(c, d), node(e, f)]);
    const [k, l] = await Promise.all([node(g, h), node(i, j)]);
    const root = await node(k, l);
    const paths: [Hash, number, Hash[]][] = [
      [a, 0, [b, h, l]],
      [d, 3, [c, g, l]],
      [e, 4, [f, j, k]],
      [j, 6, [i, k]],
    ];
    for (const [leaf, index, proof] of paths) {
      expect(await rootOf(leaf, { index, size: 7, proof }, crypto)).toEqual(root);
      expect(await rootOf(leaf, { index, size: 7, proof: proof.toReversed() }, crypto)).not.toEqual(root);
      expect(await rootOf(leaf, { index, size: 7, proof: proof.slice(1) }, crypto)).toBeNull();
      expect(await rootOf(leaf, { index, size: 7, proof: [...proof, root] }, crypto)).toBeNull();
      expect(await rootOf(leaf, { index: 7, size: 7, proof }, crypto)).toBeNull();
      expect(await rootOf(leaf, { index, size: 2 ** 53, proof }, crypto)).toBeNull();
    }
  });
});
