import { createHash } from 'node:crypto';
import { isConsistent } from './consistency.js';
import { isIncluded, LogTree, leafHash } from './log-tree.js';

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const ofLeaf = (data: string) => sha256(Buffer.of(0), Buffer.from(data));
const node = (left: Buffer, right: Buffer) => sha256(Buffer.of(1), left, right);

const DATA = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'];
/** The nodes of the example of RFC 6962 section 2.1.3, by the letters that the section gives them. */
const [a, b, c, d, e, f, j] = DATA.map(ofLeaf) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
const [g, h, i] = [node(a, b), node(c, d), node(e, f)];
const [k, l] = [node(g, h), node(i, j)];
const ROOT = node(k, l);

function rootOf(size: number): string {
  const tree = new LogTree();
  for (const data of DATA.slice(0, size)) tree.add(data);
  return tree.root();
}

describe('the tree of RFC 6962 section 2.1.3, to the verifier', () => {
  it('has the root over k and l, and the smaller ones that the section builds it from', () => {
    expect(rootOf(3)).toBe(node(g, c).toString('hex'));
    expect(rootOf(4)).toBe(k.toString('hex'));
    expect(rootOf(6)).toBe(node(k, i).toString('hex'));
    expect(rootOf(7)).toBe(ROOT.toString('hex'));
  });

  it.each<[number, Buffer[]]>([
    [0, [b, h, l]],
    [3, [c, g, l]],
    [4, [f, j, k]],
    [6, [i, k]],
  ])('has the audit path of d%i that the section names, and no other', (index, path) => {
    const holds = (proof: Buffer[]) =>
      isIncluded(leafHash(`d${index}`), index, proof, { size: 7, root: ROOT.toString('hex') });
    expect(holds(path)).toBe(true);
    expect(holds(path.toReversed())).toBe(false);
    expect(holds(path.slice(1))).toBe(false);
    expect(holds([...path, ROOT])).toBe(false);
    expect(holds(path.map((hash) => hash.subarray(0, 31)))).toBe(false);
  });

  it.each<[number, Buffer, Buffer[]]>([
    [3, node(g, c), [c, d, g, l]],
    [4, k, [l]],
    [6, node(k, i), [i, j, k]],
  ])('has the consistency proof from %i leaves that the section names, and no other', (old, root, proof) => {
    const holds = (hashes: Buffer[], from = old) => isConsistent(from, 7, root, ROOT, hashes);
    expect(holds(proof)).toBe(true);
    expect(holds(proof.slice(1))).toBe(false);
    expect(holds([...proof, l])).toBe(false);
    expect(holds(proof, old - 1)).toBe(false);
    expect(holds(proof.map((hash) => hash.subarray(0, 31)))).toBe(false);
  });
});

describe('what the verifier takes for a proof', () => {
  it('has hashes of 32 bytes, sizes that a number holds, and something to begin with', () => {
    const short = k.subarray(0, 31);
    expect(isConsistent(4, 4, short, k, [])).toBe(false);
    expect(isConsistent(4, 7, short, ROOT, [l])).toBe(false);
    const bent = l.subarray(0, 31);
    expect(isConsistent(4, 7, k, node(k, bent), [bent])).toBe(false);
    expect(isConsistent(4, 7, k, ROOT.subarray(0, 31), [l])).toBe(false);
    for (const [old, size] of [
      [4, 2 ** 53],
      [2 ** 53, 2 ** 53],
      [0, 7],
      [0, 0],
      [8, 7],
      [-1, 7],
      [4.5, 7],
    ] as const)
      expect(isConsistent(old, size, k, size === old ? k : ROOT, size === old ? [] : [l])).toBe(false);
    const path = { size: 2 ** 53, root: ROOT.toString('hex') };
    expect(isIncluded(leafHash('d0'), 0, [b, h, l], path)).toBe(false);
    expect(isIncluded(leafHash('d0'), 7, [b, h, l], { ...path, size: 7 })).toBe(false);
  });
});
