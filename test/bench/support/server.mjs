import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Settings of whoever starts a bench that must not reach the servers which it measures. */
const SETTINGS =
  /^(?:CONCORDAT_|PORT$|HOST$|DATABASE_URL$|NODE_ENV$|NODE_OPTIONS$|npm_|CALLBACK_|YPERSISTENCE$|GC$)/u;

/**
 * Starts a program in a process group of its own and waits until it prints a line.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string>, ready: RegExp, seconds?: number }} options
 * @returns {Promise<{ pid: number, match: RegExpExecArray, milliseconds: number, stop(signal?: string): Promise<void> }>} how
 *   long it took from spawn to that line, and how to end it
 */
export async function startProgram(program, args, { cwd, env, ready, seconds = 120 }) {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  const began = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = once(child, 'close');
  try {
    const match = await lineOf(child, ready, seconds);
    return {
      pid: child.pid,
      match,
      milliseconds: performance.now() - began,
      stop: (first) => stop(child, ended, first),
    };
  } catch (error) {
    await stop(child, ended);
    throw error;
  }
}

/** A port of the loopback address that nobody has now. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function lineOf(child, ready, seconds) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why) => reject(new Error(`${why}. It printed:\n${output}`));
    const limit = setTimeout(
      () => fail(`The program was not ready after ${seconds} seconds`),
      seconds * 1000,
    );
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      fail(`The program ended with ${code}`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const match = ready.exec(output);
        if (match === null) return;
        clearTimeout(limit);
        resolve(match);
      });
    }
  });
}

/** Ends the whole group in order; by force after 20 seconds. */
async function stop(child, ended, first = 'SIGTERM') {
  signal(child, first);
  const late = delay(20_000, 'late', { ref: false });
  if ((await Promise.race([ended, late])) !== 'late') return;
  signal(child, 'SIGKILL');
  await ended;
}

function signal(child, name) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, name);
}
