import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** A program that ended with a code other than 0, with what it printed. */
export class ProgramFailed extends Error {
  constructor(program, code, output) {
    super(`${program} ended with ${code}.\n${output}`);
    this.output = output;
  }
}

/**
 * Runs a program in the checkout and waits for it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean | 'errors', seconds?: number }} [options] `show`
 *   lets it print, or its standard error alone; what is not shown is kept
 * @returns {Promise<{ code: number, output: string }>} the code is 1 when a signal ended it
 */
export function run(program, args, { env = {}, show = false, seconds = 900 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...(show === true ? {} : { NO_COLOR: '1' }), ...env },
      stdio: ['ignore', show === true ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const limit = setTimeout(() => {
      output += `\nended after ${seconds} seconds`;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.once('error', (error) => {
      clearTimeout(limit);
      reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The same, for a program that must succeed. @returns what it printed. @throws ProgramFailed */
export async function must(program, args, options) {
  const { code, output } = await run(program, args, options);
  if (code !== 0) throw new ProgramFailed([program, ...args].join(' '), code, output);
  return output;
}

/** Runs a script's work: an error becomes its message and exit code 1, with the program's output and no stack. */
export async function script(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof ProgramFailed ? error.message : error);
    process.exitCode = 1;
  }
}
