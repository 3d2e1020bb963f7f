import { emptyRoot, nodeHash } from './hashing.js';
import { LedgerError } from './ledger-error.js';
import { consistencyRanges, inclusionRanges, type Range } from './ranges.js';
import { hashesOfTile, TILE_HEIGHT, TILE_WIDTH, type Tile, tileWidth } from './tiles.js';
import { leftSize, rootOfHashes } from './tree.js';

/** Gives the bytes of a tile of hashes: `width` times 32. */
export type ReadTile = (tile: Tile & { readonly level: number }) => Promise<Uint8Array>;

/** A tree of `size` leaves as its tiles show it; each tile is read once at most, and no more of them than are needed. */
export class TileTree {
  private readonly tiles = new Map<string, Promise<Uint8Array[]>>();

  /** @throws LedgerError for a size past what a number holds */
  constructor(
    readonly size: number,
    private readonly read: ReadTile,
  ) {
    if (!Number.isSafeInteger(size) || size < 0) throw new LedgerError(`No tree has ${size} leaves`);
  }

  /** RFC 6962 root of the first `size` leaves. @throws LedgerError when the tree has fewer */
  async root(size = this.size): Promise<Uint8Array> {
    if (!Number.isInteger(size) || size < 0 || size > this.size) {
      throw new LedgerError(`A tree of ${this.size} leaves has had no size ${size}`);
    }
    return size === 0 ? emptyRoot() : this.rangeRoot([0, size]);
  }

  /** Proof that the leaf at `index` is in the tree, as {@link inclusionRanges} says. */
  inclusionProof(index: number): Promise<Uint8Array[]> {
    return Promise.all(inclusionRanges(index, this.size).map((range) => this.rangeRoot(range)));
  }

  /** Proof that the tree begins with its first `oldSize` leaves, as {@link consistencyRanges} says. */
  consistencyProof(oldSize: number): Promise<Uint8Array[]> {
    return Promise.all(consistencyRanges(oldSize, this.size).map((range) => this.rangeRoot(range)));
  }

  /** Roots of the full subtrees that the tree ends with, largest first: what is needed to append to it. */
  frontier(): Promise<Uint8Array[]> {
    const ranges: Range[] = [];
    for (let start = 0; start < this.size; ) {
      const end = start + fullSize(this.size - start);
      ranges.push([start, end]);
      start = end;
    }
    return Promise.all(ranges.map((range) => this.rangeRoot(range)));
  }

  private async rangeRoot([start, end]: Range): Promise<Uint8Array> {
    const leaves = end - start;
    if (leaves === fullSize(leaves)) return this.fullRoot(start, leaves);
    const middle = start + leftSize(leaves);
    const [left, right] = await Promise.all([this.rangeRoot([start, middle]), this.rangeRoot([middle, end])]);
    return nodeHash(left, right);
  }

  /** Root of a full subtree: hashes of one tile, at the highest level that still shows it. */
  private async fullRoot(start: number, leaves: number): Promise<Uint8Array> {
    const level = Math.floor(Math.round(Math.log2(leaves)) / TILE_HEIGHT);
    const span = TILE_WIDTH ** level;
    const [first, count] = [start / span, leaves / span];
    const index = Math.floor(first / TILE_WIDTH);
    const hashes = await this.tile(level, index);
    const from = first - index * TILE_WIDTH;
    return rootOfHashes(hashes.slice(from, from + count));
  }

  private tile(level: number, index: number): Promise<Uint8Array[]> {
    const key = `${level}/${index}`;
    const known = this.tiles.get(key);
    if (known !== undefined) return known;
    const width = tileWidth(level, index, this.size);
    const hashes = this.read({ level, index, width }).then((bytes) => hashesOfTile(bytes, width));
    this.tiles.set(key, hashes);
    return hashes;
  }
}

/** The largest power of two that is not larger. */
function fullSize(leaves: number): number {
  let size = 1;
  while (size * 2 <= leaves) size *= 2;
  return size;
}
