import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { keptLog } from './kept-logs.js';
import { LEDGER_KEY } from './ledger-key.js';

const ROOT = join(import.meta.dirname, '../..');
const ENTRY = join(ROOT, 'apps/api/dist/bundle/main.js');
const READY = /^Concordat is ready at (?<url>\S+)$/mu;

/** How a process ended: its exit code, or the signal that ended it. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Settings of the server, and how long it may take to be ready. */
export interface ServerOptions {
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds; 150,000 when not given. */
  readonly patience?: number;
}

/** The real server in a process of its own. */
export interface ServerProcess {
  /** Origin it listens at, such as `http://localhost:41234`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything it printed so far. */
  output(): string;
  /** Sends a signal (SIGTERM when not given) and waits until the process has ended. */
  kill(signal?: NodeJS.Signals): Promise<ProcessEnd>;
  readonly stopped: Promise<ProcessEnd>;
}

const started = new Set<ChildProcess>();

afterAll(async () => {
  await Promise.all([...started].map((child) => endOf(child, 'SIGTERM')));
});

/**
 * Starts the built server on a free port and waits until it is ready. What a test leaves running ends after its
 * file.
 *
 * @throws with all that it printed, when it ends or the patience does
 */
export async function startServerProcess({ env, patience = 150_000 }: ServerOptions): Promise<ServerProcess> {
  const { child, output } = launch(env);
  const stopped = ending(child);
  const address = await readyAddress(output, stopped, patience);
  if (address === null || child.pid === undefined) {
    child.kill('SIGKILL');
    throw new Error(`The server did not become ready. It printed:\n${output()}`);
  }
  return {
    url: address.origin,
    port: Number(address.port),
    pid: child.pid,
    output,
    stopped,
    kill: (signal = 'SIGTERM') => endOf(child, signal),
  };
}

/** Starts the server where it is expected to refuse: how it ended and what it printed. */
export async function runServerToEnd({
  env,
  patience = 90_000,
}: ServerOptions): Promise<ProcessEnd & { output: string }> {
  const { child, output } = launch(env);
  const end = await Promise.race([ending(child), delay(patience, null, { ref: false })]);
  if (end === null) {
    child.kill('SIGKILL');
    throw new Error(`The server did not end. It printed:\n${output()}`);
  }
  return { ...end, output: output() };
}

/**
 * Starts the server and sends it a signal as soon as it is time, ready or not: how it ended and what it printed.
 *
 * @throws when it ended before, or it was not time within the patience
 */
export async function interruptServer(
  { env, patience = 60_000 }: ServerOptions,
  signal: NodeJS.Signals,
  isTime: () => Promise<boolean>,
): Promise<ProcessEnd & { output: string }> {
  const { child, output } = launch(env);
  const deadline = performance.now() + patience;
  while (!(await isTime())) {
    if (child.exitCode === null && performance.now() < deadline) continue;
    child.kill('SIGKILL');
    throw new Error(`It was never time to send ${signal}. The server printed:\n${output()}`);
  }
  return { ...(await endOf(child, signal)), output: output() };
}

function launch(env: Readonly<Record<string, string>>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [ENTRY], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      CONCORDAT_LEDGER_KEY: LEDGER_KEY,
      CONCORDAT_LOG_LEVEL: 'info',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  child.once('exit', () => started.delete(child));
  let text = '';
  child.stderr.setEncoding('utf8').on('data', keptLog());
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return { child, output: () => text };
}

async function readyAddress(
  output: () => string,
  stopped: Promise<ProcessEnd>,
  patience: number,
): Promise<URL | null> {
  const deadline = performance.now() + patience;
  let over = false;
  stopped.then(() => {
    over = true;
  });
  while (!over && performance.now() < deadline) {
    const url = READY.exec(output())?.groups?.url;
    if (url !== undefined) return new URL(url);
    await delay(20);
  }
  return null;
}

async function ending(child: ChildProcess): Promise<ProcessEnd> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { code: child.exitCode, signal: child.signalCode };
}

/** Ends a process: by force when it has not obeyed after 20 seconds. */
async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<ProcessEnd> {
  const end = ending(child);
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
  try {
    return await end;
  } finally {
    clearTimeout(force);
  }
}
