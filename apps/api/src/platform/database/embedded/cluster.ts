import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, runAs } from './account.js';
import { advise, DatabaseStartError, DISK_FULL } from './database-start-error.js';

/** The role that owns everything in the embedded database. */
export const OWNER = 'concordat';

/** A new cluster takes about 60 MB; PostgreSQL names a full disk poorly while it makes one. */
const ROOM_BYTES = 128 * 1024 * 1024;

/** What it takes to make a cluster. */
export interface ClusterOptions {
  /** The data folder, where the password is. */
  readonly folder: string;
  /** The folder that the cluster is in or will be in. */
  readonly home: string;
  /** The folder of PostgreSQL's programs. */
  readonly programs: string;
  readonly account: Account | null;
  readonly password: string;
}

/** The password of the embedded database: random, made at the first start, readable by us alone. */
export async function databasePassword(folder: string): Promise<string> {
  const path = join(folder, 'password');
  if (existsSync(path)) return (await readFile(path, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(path, `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}

/**
 * The cluster's folder, made at the first start: in a folder beside it that takes its name only when it is whole
 * and on disk.
 *
 * @throws DatabaseStartError when it is of another release of PostgreSQL, or cannot be made
 */
export async function prepareCluster(options: ClusterOptions): Promise<string> {
  const cluster = join(options.home, 'cluster');
  if (existsSync(cluster)) {
    await checkRelease(cluster, options);
    return cluster;
  }
  for (const name of await readdir(options.home)) {
    if (name.startsWith('cluster.new-'))
      await rm(join(options.home, name), { recursive: true, force: true, maxRetries: 5 });
  }
  await makeCluster(cluster, options);
  return cluster;
}

async function makeCluster(
  cluster: string,
  { home, programs, account, password }: ClusterOptions,
): Promise<void> {
  const { bavail, bsize } = await statfs(home);
  if (bavail * bsize < ROOM_BYTES) throw new DatabaseStartError(DISK_FULL);
  const scratch = await mkdtemp(`${cluster}.new-`);
  const [half, secret] = [join(scratch, 'cluster'), join(scratch, 'password')];
  try {
    await writeFile(secret, password, { mode: 0o600 });
    if (account) for (const path of [secret, scratch]) await chown(path, account.uid, account.gid);
    await chmod(scratch, 0o700);
    await runAs(account, join(programs, 'bin', 'initdb'), [
      `--pgdata=${half}`,
      `--username=${OWNER}`,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : []),
    ]);
    await rename(half, cluster);
  } catch (error) {
    const said =
      typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : String(error);
    throw new DatabaseStartError(advise(said, home), { cause: error });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function checkRelease(cluster: string, { programs, account }: ClusterOptions): Promise<void> {
  const written = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const version = await runAs(account, join(programs, 'bin', 'postgres'), ['--version']);
  const ours = /(\d+)(?:\.\d+)?\s*$/u.exec(version)?.[1] ?? '';
  if (written === ours) return;
  throw new DatabaseStartError(
    `The data in ${cluster} was written by PostgreSQL ${written}; this release brings ${ours}. Start the release that wrote it, or set CONCORDAT_DATA.`,
  );
}
