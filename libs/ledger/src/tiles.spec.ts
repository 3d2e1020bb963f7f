import fc from 'fast-check';
import {
  consistencyProof,
  decodeBundle,
  encodeBundle,
  Frontier,
  hashesOfTile,
  hasTile,
  inclusionProof,
  LedgerError,
  LongEntryError,
  leafHash,
  rootOfHashes,
  type Tile,
  TileTree,
  tileAt,
  tilePath,
  tileWidth,
  verifyConsistency,
  verifyInclusion,
} from './index.js';
import { flipped } from './keys.fixture.js';

const LEAVES = Array.from({ length: 70_000 }, (_, at) => leafHash(Buffer.from(`leaf ${at}`)));

/** Tiles as tlog-tiles defines them: the tree hashes of 256^level leaves each. */
const levels: Uint8Array[][] = [LEAVES];
for (const level of [1, 2]) {
  const below = levels[level - 1] ?? [];
  const full = Math.floor(below.length / 256);
  levels.push(Array.from({ length: full }, (_, at) => rootOfHashes(below.slice(at * 256, (at + 1) * 256))));
}

const readTile = async ({ level, index, width }: Tile) => {
  const hashes = (levels[Number(level)] ?? []).slice(index * 256, index * 256 + width);
  return new Uint8Array(Buffer.concat(hashes));
};

describe('paths of tiles', () => {
  it.each<[string, Tile]>([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
    ['tile/2/x001/000.p/5', { level: 2, index: 1_000, width: 5 }],
    ['tile/entries/999.p/255', { level: 'entries', index: 999, width: 255 }],
    ['tile/63/x009/x007/x199/x254/x740/991', { level: 63, index: Number.MAX_SAFE_INTEGER, width: 256 }],
  ])('are written and read: %s', (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(tileAt(path)).toEqual(tile);
  });

  it.each([
    'tile/00/000',
    'tile/64/000',
    'tile/0/0',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/07',
    'tile/0/x009/x007/x199/x254/x740/992',
    'tile/entries/',
    'tile/-1/000',
    '/tile/0/000',
    'tile/0/000/',
    'checkpoint',
  ])('are of no other form: %s', (path) => {
    expect(tileAt(path)).toBeNull();
  });

  it('say the same both ways', () => {
    const level = fc.oneof(fc.nat(63), fc.constant('entries' as const));
    fc.assert(
      fc.property(level, fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (at, index, width) => {
        const tile = { level: at, index, width };
        expect(tileAt(tilePath(tile))).toEqual(tile);
      }),
    );
  });

  it.each<Tile>([
    { level: 64, index: 0, width: 1 },
    { level: 0, index: -1, width: 1 },
    { level: 0, index: 2 ** 53, width: 1 },
    { level: 0, index: 0, width: 257 },
    { level: 0, index: 0, width: 0 },
  ])('are not there for %j', (tile) => {
    expect(() => tilePath(tile)).toThrow(LedgerError);
  });

  it('are those of the example of the specification: a tree of 70,000', () => {
    const widths = [0, 1, 2, 3].map((level) => {
      const full = Array.from({ length: 300 }, (_, index) => tileWidth(level, index, 70_000));
      return [full.filter((width) => width === 256).length, ...full.filter((width) => width % 256 > 0)];
    });
    expect(widths).toEqual([[273, 112], [1, 17], [0, 1], [0]]);
    expect([tileWidth(0, 0, 256), tileWidth(1, 0, 256), tileWidth('entries', 0, 255)]).toEqual([256, 1, 255]);
  });

  it('are there once the tree has come so far', () => {
    expect(hasTile({ level: 0, index: 1, width: 4 }, 260)).toBe(true);
    expect(hasTile({ level: 0, index: 1, width: 5 }, 260)).toBe(false);
    expect(hasTile({ level: 'entries', index: 0, width: 256 }, 260)).toBe(true);
  });
});

describe('tree of tiles', () => {
  const sizes = fc.oneof(fc.integer({ min: 1, max: 1_200 }), fc.integer({ min: 60_000, max: 70_000 }));

  it('has roots, frontiers and proofs of the tree over its leaves', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (size, pick) => {
        const [tree, leaves, at] = [new TileTree(size, readTile), LEAVES.slice(0, size), pick % size];
        expect(await tree.root()).toEqual(rootOfHashes(leaves));
        expect(await tree.root(at)).toEqual(rootOfHashes(leaves.slice(0, at)));
        expect(await tree.inclusionProof(at)).toEqual(inclusionProof(leaves, at));
        expect(await tree.consistencyProof(at + 1)).toEqual(consistencyProof(leaves, at + 1));
        expect(Frontier.restore(size, await tree.frontier()).root()).toEqual(rootOfHashes(leaves));
      }),
      { numRuns: 8 },
    );
  });

  it('shows nothing once a single bit of a tile is another', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, pick, bit) => {
        const [at, root] = [pick % size, rootOfHashes(LEAVES.slice(0, size))];
        const bent = new TileTree(size, async (tile) => {
          const bytes = await readTile(tile);
          return flipped(bytes, bit % (bytes.length * 8));
        });
        const proof = await bent.inclusionProof(at);
        const own = LEAVES[at] ?? root;
        const same = (await new TileTree(size, readTile).inclusionProof(at)).every((hash, place) =>
          Buffer.from(hash).equals(proof[place] ?? root),
        );
        expect(verifyInclusion(own, at, size, proof, root)).toBe(same);
        expect(verifyConsistency(size, size, root, await bent.root(), [])).toBe(false);
      }),
      { numRuns: 8 },
    );
  });

  it('reads few tiles, each once', async () => {
    const read: string[] = [];
    const tree = new TileTree(70_000, (tile) => {
      read.push(tilePath(tile));
      return readTile(tile);
    });
    await tree.inclusionProof(12_345);
    await tree.inclusionProof(12_345);
    expect(read.toSorted()).toEqual(['tile/0/048', 'tile/0/273.p/112', 'tile/1/000', 'tile/1/001.p/17']);
  });

  it('refuses tiles of another length, sizes past 2^53, and what is not in it', async () => {
    await expect(new TileTree(3, async () => new Uint8Array(95)).root()).rejects.toThrow(LedgerError);
    expect(() => new TileTree(2 ** 53, readTile)).toThrow(LedgerError);
    expect(() => new TileTree(3, readTile).inclusionProof(3)).toThrow(LedgerError);
    expect(() => new TileTree(3, readTile).consistencyProof(0)).toThrow(LedgerError);
    await expect(new TileTree(3, readTile).root(4)).rejects.toThrow(LedgerError);
    expect(() => hashesOfTile(new Uint8Array(33), 1)).toThrow(LedgerError);
  });
});

describe('bundle of entries', () => {
  it('holds what was put in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 20 }), (entries) => {
        expect(decodeBundle(encodeBundle(entries))).toEqual(entries);
      }),
    );
  });

  it('writes lengths of two bytes, the greater first', () => {
    const bundle = encodeBundle([Buffer.from('ab'), new Uint8Array(258)]);
    expect([...bundle.slice(0, 6)]).toEqual([0, 2, 0x61, 0x62, 1, 2]);
    expect(decodeBundle(encodeBundle([new Uint8Array(65_535)]))[0]).toHaveLength(65_535);
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(LongEntryError);
  });

  it('is refused where it ends within an entry', () => {
    const bundle = encodeBundle([Buffer.from('abc')]);
    for (const end of [1, 2, 4]) expect(() => decodeBundle(bundle.slice(0, end))).toThrow(LedgerError);
  });
});
