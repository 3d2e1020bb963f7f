import type { Owned } from './operations/operation.js';
import type { Players } from './parts.js';
import type { Stage } from './stage.js';
import { query } from './stored.js';

/** Writes what is the own of somebody in the matrix, past the server. */
export async function giveOwn({ database }: Stage, players: Players, owned: readonly Owned[]): Promise<void> {
  for (const { part, sql } of owned) {
    const rows = await query(database, `${sql} RETURNING 1`, [players[part].personId]);
    if (rows.length !== 1) throw new Error(`Nothing was written for ${part}: ${sql}`);
  }
}
