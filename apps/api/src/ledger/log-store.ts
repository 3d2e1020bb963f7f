import {
  HASH_BYTES,
  hashesOfTile,
  rootOfHashes,
  TILE_WIDTH,
  type Tile,
  TileTree,
  tileWidth,
} from '@concordat/ledger';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LedgerCheckpoint } from './entities/ledger-checkpoint.js';
import { LedgerCosignature } from './entities/ledger-cosignature.js';
import { LedgerLog } from './entities/ledger-log.js';

/** How many tiles are made of what is read at once. */
const TILES_AT_ONCE = 64;

/** Full tiles of one level that follow each other: the index of the first, and the hashes of each, 256 times 32 bytes. */
export interface FullTiles {
  readonly first: number;
  readonly tiles: readonly Buffer[];
}

/** Such tiles with the root of each, 32 bytes. */
export interface HashedTiles extends FullTiles {
  readonly roots: readonly Buffer[];
}

/** Computes the roots of tiles. */
export function hashed({ first, tiles }: FullTiles): HashedTiles {
  const roots = tiles.map((tile) => Buffer.from(rootOfHashes(hashesOfTile(tile, TILE_WIDTH))));
  return { first, tiles, roots };
}

/** Parts hashes that follow each other into tiles; the last may have fewer. */
function tilesOf(hashes: Buffer): Buffer[] {
  const bytes = TILE_WIDTH * HASH_BYTES;
  return Array.from({ length: Math.ceil(hashes.length / bytes) }, (_, index) =>
    hashes.subarray(index * bytes, (index + 1) * bytes),
  );
}

/** The tables of the log as a tree: its tiles, its entries, its signed heads. */
@Injectable()
export class LogStore {
  constructor(private readonly database: DataSource) {}

  /** The log that is written; null before the first start. */
  current(tx: EntityManager = this.database.manager): Promise<LedgerLog | null> {
    return tx.findOne(LedgerLog, { where: {}, order: { id: 'DESC' } });
  }

  /** Its newest signed head; null before there is one. */
  newest(logId: number, tx: EntityManager = this.database.manager): Promise<LedgerCheckpoint | null> {
    return tx.findOne(LedgerCheckpoint, { where: { logId }, order: { size: 'DESC' } });
  }

  /** Size of its newest head that a witness has cosigned; 0 before there is one. */
  async witnessedSize(logId: number): Promise<number> {
    return Number((await this.database.manager.maximum(LedgerCosignature, 'size', { logId })) ?? 0);
  }

  /** The tree of a log at a size. */
  tree(logId: number, size: number, tx: EntityManager = this.database.manager): TileTree {
    return new TileTree(size, (tile) => this.tile(logId, tile, tx));
  }

  /** Hashes of a tile, `width` times 32 bytes; fewer where the log has fewer. */
  async tile(logId: number, { level, index, width }: Tile, tx = this.database.manager): Promise<Buffer> {
    if (width === TILE_WIDTH && level !== 0) {
      const [full] = await tx.query<{ hashes: Buffer }[]>(
        'SELECT hashes FROM ledger_tile WHERE log_id = $1 AND level = $2 AND index = $3',
        [logId, level, index],
      );
      return full?.hashes ?? Buffer.alloc(0);
    }
    return level === 0
      ? this.leafHashes(logId, index * TILE_WIDTH, width, tx)
      : this.rootsOf(logId, Number(level) - 1, index * TILE_WIDTH, width, tx);
  }

  /** Entries from a place in the log, as their leaves. */
  async leaves(logId: number, from: number, count: number): Promise<Buffer[]> {
    const rows = await this.database.query<{ leaf: string }[]>(
      `SELECT COALESCE(entry.leaf, act.leaf) AS leaf FROM ledger_entry entry LEFT JOIN act ON act.id = entry.act_id
       WHERE entry.log_id = $1 AND entry.index >= $2 AND entry.index < $3 ORDER BY entry.index`,
      [logId, from, from + count],
    );
    return rows.map(({ leaf }) => Buffer.from(leaf, 'utf8'));
  }

  /** The tiles that become full as leaves follow the stored ones; they are hashed by {@link hashed}. */
  async fullTiles(
    tx: EntityManager,
    logId: number,
    before: number,
    fresh: readonly Uint8Array[],
  ): Promise<FullTiles> {
    const first = Math.floor(before / TILE_WIDTH);
    const stored = before - first * TILE_WIDTH;
    const count = Math.floor((stored + fresh.length) / TILE_WIDTH);
    if (count === 0) return { first, tiles: [] };
    const begun = stored === 0 ? [] : [await this.leafHashes(logId, before - stored, stored, tx)];
    return { first, tiles: tilesOf(Buffer.concat([...begun, ...fresh])).slice(0, count) };
  }

  /**
   * Keeps every tile that is full when the log has grown from one size to another.
   *
   * @param given those of the leaves, where they are at hand; they are read where not
   */
  async completeTiles(
    tx: EntityManager,
    logId: number,
    before: number,
    after: number,
    given?: HashedTiles,
  ): Promise<void> {
    if (given) await this.keepTiles(tx, logId, 0, given);
    for (let level = given ? 1 : 0; ; level += 1) {
      const span = TILE_WIDTH ** (level + 1);
      const [start, end] = [Math.floor(before / span), Math.floor(after / span)];
      if (end === 0) return;
      for (let first = start; first < end; first += TILES_AT_ONCE) {
        const count = (Math.min(first + TILES_AT_ONCE, end) - first) * TILE_WIDTH;
        const below = first * TILE_WIDTH;
        const hashes = await (level === 0
          ? this.leafHashes(logId, below, count, tx)
          : this.rootsOf(logId, level - 1, below, count, tx));
        await this.keepTiles(tx, logId, level, hashed({ first, tiles: tilesOf(hashes) }));
      }
    }
  }

  /** The newest signed head of at least a size that most witnesses have cosigned, with their lines; null for none. */
  async bestFor(logId: number, size: number): Promise<SignedHead | null> {
    const [row] = await this.database.query<(Omit<SignedHead, 'size'> & { size: string })[]>(
      `SELECT checkpoint.size, checkpoint.note, COALESCE(string_agg(cosignature.line, '' ORDER BY witness), '') AS lines,
              count(cosignature.witness)::int AS witnesses
       FROM ledger_checkpoint checkpoint LEFT JOIN ledger_cosignature cosignature USING (log_id, size)
       WHERE log_id = $1 AND size >= $2 GROUP BY log_id, size ORDER BY witnesses DESC, size DESC LIMIT 1`,
      [logId, size],
    );
    return row === undefined ? null : { ...row, size: Number(row.size) };
  }

  /** A signed head with the cosignatures that it has by now. */
  async withCosignatures({ logId, size, note }: LedgerCheckpoint): Promise<string> {
    const lines = await this.database.manager.find(LedgerCosignature, {
      where: { logId, size },
      order: { witness: 'ASC' },
    });
    return note + lines.map(({ line }) => line).join('');
  }

  private async keepTiles(
    tx: EntityManager,
    logId: number,
    level: number,
    { first, tiles, roots }: HashedTiles,
  ): Promise<void> {
    if (tiles.length === 0) return;
    await tx.query(
      `INSERT INTO ledger_tile (log_id, level, index, hashes, root)
       SELECT $1, $2, $3::bigint + ordinal - 1, hashes, root
       FROM unnest($4::bytea[], $5::bytea[]) WITH ORDINALITY AS tile (hashes, root, ordinal)
       ON CONFLICT DO NOTHING`,
      [logId, level, first, tiles, roots],
    );
  }

  private async leafHashes(logId: number, from: number, count: number, tx: EntityManager): Promise<Buffer> {
    const rows = await tx.query<{ hash: Buffer | null }[]>(
      `SELECT string_agg(leaf_hash, '' ORDER BY index) AS hash FROM ledger_entry
       WHERE log_id = $1 AND index >= $2 AND index < $3`,
      [logId, from, from + count],
    );
    return rows[0]?.hash ?? Buffer.alloc(0);
  }

  private async rootsOf(
    logId: number,
    level: number,
    from: number,
    count: number,
    tx: EntityManager,
  ): Promise<Buffer> {
    const rows = await tx.query<{ root: Buffer }[]>(
      `SELECT root FROM ledger_tile WHERE log_id = $1 AND level = $2 AND index >= $3 AND index < $4 ORDER BY index`,
      [logId, level, from, from + count],
    );
    return Buffer.concat(rows.map(({ root }) => root));
  }
}

/** A signed head, its note, and the lines of those who cosigned it. */
export interface SignedHead {
  readonly size: number;
  readonly note: string;
  readonly lines: string;
  readonly witnesses: number;
}

/** Whether a tile is there once the log has been signed at a size, and is not empty. */
export function isPublished({ level, index, width }: Tile, size: number): boolean {
  return width >= 1 && tileWidth(level, index, size) >= width;
}
