import { type ExecFileOptions, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DatabaseStartError } from './database-start-error.js';

/** The account that runs PostgreSQL for us when we are root, which PostgreSQL refuses to be. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * The account to run PostgreSQL as: null for our own. As root, `postgres`, made when it is missing.
 *
 * @throws DatabaseStartError when it is missing and cannot be made
 */
export async function serverAccount(log: (line: string) => void): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await accountNamed(NAME);
  if (existing) return existing;
  log(`PostgreSQL does not run as root: making the account ${NAME} for it.`);
  try {
    await promisify(execFile)('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', NAME]);
  } catch (error) {
    throw new DatabaseStartError(NO_ACCOUNT, { cause: error });
  }
  const made = await accountNamed(NAME);
  if (!made) throw new DatabaseStartError(NO_ACCOUNT);
  return made;
}

const NO_ACCOUNT = `PostgreSQL does not run as root, and the account ${NAME} could not be made. Make it, start as another account, or set DATABASE_URL.`;

/** Runs a program as that account, in a folder that everyone may enter, with nothing of our environment. */
export async function runAs(account: Account | null, program: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { ...settingsFor(account), encoding: 'utf8' });
  return stdout;
}

/** How a child process becomes that account. */
export function settingsFor(account: Account | null): Pick<ExecFileOptions, 'uid' | 'gid' | 'cwd' | 'env'> {
  return { ...account, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
}

/** Whether the account may enter a folder, every folder above it included. */
export async function canEnter(account: Account | null, folder: string): Promise<boolean> {
  try {
    await runAs(account, 'test', ['-x', folder]);
    return true;
  } catch {
    return false;
  }
}

async function accountNamed(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((part) => promisify(execFile)('id', [part, name])));
    return uid && gid ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
  } catch {
    return null;
  }
}
