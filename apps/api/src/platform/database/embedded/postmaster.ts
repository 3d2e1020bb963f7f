import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Account, settingsFor } from './account.js';
import { advise, DatabaseStartError, isPassing } from './database-start-error.js';
import { ended, processAt, signal } from './processes.js';

/** A PostgreSQL server of ours that accepts connections. */
export interface Postmaster {
  readonly pid: number;
  /** Ends sessions, writes everything out and stops; done when the process is gone. */
  stop(): Promise<void>;
}

/** What it takes to start one. */
export interface PostmasterOptions {
  readonly cluster: string;
  readonly programs: string;
  readonly account: Account | null;
  readonly port: number;
  readonly logPath: string;
  readonly log: (line: string) => void;
}

/** A start that failed for a reason that goes away: worth another attempt. */
export class PassingTrouble extends DatabaseStartError {}

const STOP_MILLISECONDS = 30_000;
const QUICK_STOP_MILLISECONDS = 10_000;
const RECOVERY_NOTICE_MILLISECONDS = 5_000;
const RECOVERY_LIMIT_MILLISECONDS = 300_000;

/**
 * Starts the server in a process group of its own, so that Ctrl-C in the terminal is ours to handle.
 *
 * @throws DatabaseStartError when it ends instead of becoming ready; PassingTrouble when trying again may help
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  if (existsSync(options.logPath)) await rename(options.logPath, `${options.logPath}.1`);
  const output = openSync(options.logPath, 'a', 0o600);
  const child = spawn(join(options.programs, 'bin', 'postgres'), serverArguments(options), {
    ...settingsFor(options.account),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const exited = once(child, 'exit');
  child.unref();
  try {
    await Promise.race([becomesReady(child, exited, options), failed]);
  } catch (error) {
    if (child.pid !== undefined) signal(child.pid, 'SIGQUIT');
    if (error instanceof DatabaseStartError) throw error;
    throw new DatabaseStartError(`PostgreSQL cannot be run: ${String(error)}`, { cause: error });
  }
  if (child.pid === undefined) throw new DatabaseStartError('PostgreSQL cannot be run.');
  return running(child, child.pid, options.log);
}

/**
 * Ends a server that an earlier process of ours left behind on this cluster, and clears its pid file when its
 * number belongs to another program by now.
 *
 * @throws DatabaseStartError when it does not end
 */
export async function endOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = (await pidFile(cluster))?.pid;
  if (pid === undefined) return;
  const found = await processAt(pid);
  if (!found?.commandLine.includes(cluster)) {
    await rm(join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  log(`Ending the database that an earlier start left running (process ${pid}) …`);
  signal(pid, 'SIGINT');
  if (await ended(found, STOP_MILLISECONDS)) return;
  signal(pid, 'SIGQUIT');
  if (await ended(found, QUICK_STOP_MILLISECONDS)) return;
  throw new DatabaseStartError(
    `An earlier PostgreSQL (process ${pid}) does not end. End it, then start again.`,
  );
}

function serverArguments({ cluster, port }: PostmasterOptions): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Neither statements nor the values in them, which are people's words and addresses.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    logging_collector: 'off',
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function becomesReady(
  child: ChildProcess,
  exited: Promise<unknown>,
  options: PostmasterOptions,
): Promise<void> {
  const { cluster, logPath, log } = options;
  const began = performance.now();
  let gone = false;
  let told = false;
  exited.then(() => {
    gone = true;
  });
  while (!gone) {
    const file = await pidFile(cluster);
    if (file !== null && file.pid === child.pid && file.ready) return;
    const waited = performance.now() - began;
    if (waited > RECOVERY_LIMIT_MILLISECONDS) {
      throw new DatabaseStartError(
        `PostgreSQL is not ready after 5 minutes; see ${logPath}, then start again.`,
      );
    }
    if (!told && waited > RECOVERY_NOTICE_MILLISECONDS) {
      told = true;
      log('PostgreSQL is recovering what was not written out yet …');
    }
    await delay(20);
  }
  const said = await readFile(logPath, 'utf8').catch(() => '');
  const advice = advise(said, logPath);
  throw isPassing(said) ? new PassingTrouble(advice) : new DatabaseStartError(advice);
}

function running(child: ChildProcess, pid: number, log: (line: string) => void): Postmaster {
  const exited =
    child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, 'exit');
  let stopping = false;
  exited.then(() => {
    if (!stopping) log('PostgreSQL has ended by itself; its log is beside its data.');
  });
  return {
    pid,
    async stop() {
      stopping = true;
      child.ref();
      for (const [name, patience] of [
        ['SIGINT', STOP_MILLISECONDS],
        ['SIGQUIT', QUICK_STOP_MILLISECONDS],
        ['SIGKILL', QUICK_STOP_MILLISECONDS],
      ] as const) {
        if (child.exitCode !== null || child.signalCode !== null) return;
        signal(pid, name);
        await Promise.race([exited, delay(patience, undefined, { ref: false })]);
      }
    },
  };
}

/** What the server says about itself in its pid file: line 1 its number, line 8 its state. */
async function pidFile(cluster: string): Promise<{ pid: number; ready: boolean } | null> {
  try {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}
