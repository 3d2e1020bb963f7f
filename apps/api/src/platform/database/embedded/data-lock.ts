import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, DatabaseStartError } from './database-start-error.js';
import { isRunning, processAt } from './processes.js';

/** The hold on a data folder; released at once, so that it can be let go of while the process exits. */
export interface DataLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly started: string;
}

const ATTEMPTS = 20;

/**
 * Holds a data folder for this process. A lock that a dead process left is taken over.
 *
 * @throws DatabaseStartError when a living process holds it
 */
export async function lockData(folder: string): Promise<DataLock> {
  const path = join(folder, 'lock');
  const own = `${path}.${randomUUID()}`;
  const self = await processAt(process.pid);
  try {
    await writeFile(own, JSON.stringify({ pid: process.pid, started: self?.started ?? '' }), { mode: 0o600 });
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (await linked(own, path)) return { release: () => rmSync(path, { force: true }) };
      await removeStale(path, own);
    }
    throw new DatabaseStartError(
      `Another start on this data is under way. Wait for it, or set CONCORDAT_DATA.`,
    );
  } finally {
    await rm(own, { force: true });
  }
}

/** A link is made whole or not at all, and never over another file. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeStale(path: string, own: string): Promise<void> {
  const seen = await readText(path);
  if (seen === null) return;
  const holder = parse(seen);
  if (holder && (await isRunning(holder))) {
    throw new DatabaseStartError(
      `Concordat is running on this data already (process ${holder.pid}). Stop it, or set CONCORDAT_DATA.`,
    );
  }
  // Moved aside first: had another start replaced the dead lock meanwhile, we would see that and put it back.
  const aside = `${own}.stale`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readText(aside)) !== seen) await linked(aside, path);
  await rm(aside, { force: true });
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

function parse(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('started' in value))
      return null;
    return typeof value.pid === 'number' && typeof value.started === 'string'
      ? { pid: value.pid, started: value.started }
      : null;
  } catch {
    return null;
  }
}
