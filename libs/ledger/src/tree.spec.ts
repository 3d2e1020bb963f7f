import fc from 'fast-check';
import { emptyRoot, Frontier, LedgerError, leafHash, merkleRoot, nodeHash, rootOfHashes } from './index.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The eight leaves that implementations of RFC 6962 test with, and the root after each. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const LEAF_HASHES = LEAVES.map((leaf) => leafHash(Buffer.from(leaf, 'hex')));

/** Leaf hashes of a log that is as long as asked for. */
const many = (size: number) =>
  Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));

describe('hashing of the tree (RFC 6962)', () => {
  it('hashes no leaves to the hash of nothing', () => {
    const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(hex(emptyRoot())).toBe(nothing);
    expect(hex(rootOfHashes([]))).toBe(nothing);
    expect(hex(merkleRoot([]))).toBe(nothing);
  });

  it.each(ROOTS.map((root, at) => [at + 1, root]))(
    'hashes the %i first known leaves to their known root',
    (size, root) => {
      expect(hex(rootOfHashes(LEAF_HASHES.slice(0, Number(size))))).toBe(root);
      expect(hex(merkleRoot(LEAVES.slice(0, Number(size)).map((leaf) => Buffer.from(leaf, 'hex'))))).toBe(
        root,
      );
    },
  );

  it('tells a leaf from a node of the same bytes', () => {
    const [left, right] = [leafHash(Buffer.from('l')), leafHash(Buffer.from('r'))];
    expect(hex(leafHash(Buffer.concat([left, right])))).not.toBe(hex(nodeHash(left, right)));
    expect(hex(nodeHash(left, right))).not.toBe(hex(nodeHash(right, left)));
  });

  it('takes leaves as they come, of any length', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 80 })), (leaves) => {
        const comes = (function* () {
          yield* leaves;
        })();
        expect(hex(merkleRoot(comes))).toBe(hex(rootOfHashes(leaves.map(leafHash))));
      }),
    );
  });

  it('refuses what is not a hash', () => {
    expect(() => nodeHash(new Uint8Array(31), emptyRoot())).toThrow(LedgerError);
    expect(() => rootOfHashes([new Uint8Array(33)])).toThrow('A hash has 32 bytes, not 33');
  });
});

describe('frontier', () => {
  it('has the root of the whole tree at every size from 0 to 300', () => {
    const leaves = many(300);
    const frontier = Frontier.restore(0, []);
    for (const [size, leaf] of [...leaves.entries()]) {
      expect(frontier.size).toBe(size);
      expect(hex(frontier.root())).toBe(hex(rootOfHashes(leaves.slice(0, size))));
      frontier.append(leaf);
    }
    expect(hex(frontier.root())).toBe(hex(rootOfHashes(leaves)));
  });

  it('goes on from where it was kept, at any size and for any number of leaves', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(100), (before, more) => {
        const leaves = many(before + more);
        const first = Frontier.restore(0, []);
        for (const leaf of leaves.slice(0, before)) first.append(leaf);
        const second = Frontier.restore(first.size, first.hashes);
        for (const leaf of leaves.slice(before)) second.append(leaf);
        expect(second.size).toBe(before + more);
        expect(hex(second.root())).toBe(hex(rootOfHashes(leaves)));
      }),
    );
  });

  it('holds one hash for each bit set in the size, also beyond 32 bits', () => {
    const size = 2 ** 40 + 2 ** 33 + 1;
    const frontier = Frontier.restore(size, many(3));
    frontier.append(leafHash(Buffer.from('next')));
    expect([frontier.size, frontier.hashes.length]).toEqual([size + 1, 3]);
  });

  it('merges full subtrees beyond 32 bits', () => {
    const frontier = Frontier.restore(2 ** 33 - 1, many(33));
    frontier.append(leafHash(Buffer.from('next')));
    expect([frontier.size, frontier.hashes.length]).toEqual([2 ** 33, 1]);
  });

  it.each([
    ['too few hashes', 3, many(1)],
    ['too many hashes', 4, many(2)],
    ['hashes for an empty tree', 0, many(1)],
    ['a hash that is too short', 1, [new Uint8Array(31)]],
    ['a negative size', -1, []],
    ['a size that is not whole', 1.5, many(1)],
    ['a size beyond what a number holds', 2 ** 53, many(1)],
  ])('refuses %s', (_what, size, hashes) => {
    expect(() => Frontier.restore(size, hashes)).toThrow(LedgerError);
  });

  it('refuses to append what is not a hash, and is unharmed', () => {
    const frontier = Frontier.restore(1, many(1));
    expect(() => frontier.append(new Uint8Array(20))).toThrow(LedgerError);
    expect([frontier.size, hex(frontier.root())]).toEqual([1, hex(rootOfHashes(many(1)))]);
  });

  it('cannot be changed through what went in or came out', () => {
    const [hash = emptyRoot()] = many(1);
    const frontier = Frontier.restore(1, [hash]);
    const root = hex(frontier.root());
    hash.fill(0);
    frontier.root().fill(0);
    for (const given of frontier.hashes) given.fill(0);
    expect(hex(frontier.root())).toBe(root);
  });
});
