import { HASH_BYTES } from './bytes.js';
import { requireEntry } from './entry.js';
import { LedgerError } from './ledger-error.js';

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256;
/** Levels of the tree between a tile and the one above it. */
export const TILE_HEIGHT = 8;

const TOP_LEVEL = 63;
const GROUP = 1_000;

/** A tile of hashes, or (level `entries`) a bundle of entries: tlog-tiles of C2SP. */
export interface Tile {
  readonly level: number | 'entries';
  /** Place among the tiles of its level, from 0. */
  readonly index: number;
  /** Hashes or entries in it: 256, or 1 to 255 where it is partial. */
  readonly width: number;
}

/**
 * Where a tile is served, relative to the log's prefix: `tile/<L>/<N>[.p/<W>]`.
 *
 * @throws LedgerError for a level, index or width that no tile has
 */
export function tilePath({ level, index, width }: Tile): string {
  if (level !== 'entries' && !isWithin(level, 0, TOP_LEVEL))
    throw new LedgerError(`No tile has level ${level}`);
  if (!isWithin(index, 0, Number.MAX_SAFE_INTEGER)) throw new LedgerError(`No tile has index ${index}`);
  if (!isWithin(width, 1, TILE_WIDTH)) throw new LedgerError(`No tile has width ${width}`);
  let groups = padded(index % GROUP);
  for (let rest = Math.floor(index / GROUP); rest > 0; rest = Math.floor(rest / GROUP)) {
    groups = `x${padded(rest % GROUP)}/${groups}`;
  }
  return `tile/${level}/${groups}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The tile that is served at a path; null for a path that is not written as tlog-tiles writes it. */
export function tileAt(path: string): Tile | null {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/u.exec(path);
  if (match === null) return null;
  const [, level = '', groups = '', width] = match;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replaceAll(/[x/]/gu, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  try {
    return tilePath(tile) === path ? tile : null;
  } catch (error) {
    if (error instanceof LedgerError) return null;
    throw error;
  }
}

/** Hashes that the tile has in a tree of `size` leaves: 0 where there is none, 256 where it is full. */
export function tileWidth(level: Tile['level'], index: number, size: number): number {
  const complete = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, complete - index * TILE_WIDTH));
}

/** Whether a tree of `size` leaves has the tile, whole or as the partial one of that width or of an earlier size. */
export function hasTile({ level, index, width }: Tile, size: number): boolean {
  return tileWidth(level, index, size) >= width;
}

/**
 * Entries one after another, each behind its length as a big-endian uint16.
 *
 * @throws LongEntryError for an entry of more than 65,535 bytes
 */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    requireEntry(entry);
    bundle.set([entry.length >> 8, entry.length & 0xff], at);
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/** @throws LedgerError for bytes that do not end where an entry ends */
export function decodeBundle(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 <= bundle.length ? at + 2 + view.getUint16(at) : Number.POSITIVE_INFINITY;
    if (end > bundle.length) throw new LedgerError('The bundle ends within an entry');
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
}

/** The hashes of a tile. @throws LedgerError for bytes that are not `width` hashes */
export function hashesOfTile(bytes: Uint8Array, width: number): Uint8Array[] {
  if (bytes.length !== width * HASH_BYTES) {
    throw new LedgerError(`A tile of ${width} hashes has ${width * HASH_BYTES} bytes, not ${bytes.length}`);
  }
  return Array.from({ length: width }, (_, at) => bytes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES));
}

function isWithin(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

function padded(group: number): string {
  return String(group).padStart(3, '0');
}
