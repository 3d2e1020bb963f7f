import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { codeOf } from './database-start-error.js';

/** A process that runs now. `started` tells it from a later one with the same number, also after a reboot. */
export interface RunningProcess {
  readonly pid: number;
  readonly started: string;
  readonly commandLine: string;
}

/** The process of that number, or null when there is none or it has ended and only waits to be collected. */
export async function processAt(pid: number): Promise<RunningProcess | null> {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Whether that very process still runs. */
export async function isRunning({ pid, started }: Pick<RunningProcess, 'pid' | 'started'>): Promise<boolean> {
  return (await processAt(pid))?.started === started;
}

/** Waits for a process to end. @returns false when it still runs after that many milliseconds */
export async function ended(running: RunningProcess, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (await isRunning(running)) {
    if (performance.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

async function fromProc(pid: number): Promise<RunningProcess | null> {
  try {
    const [stat, commandLine, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The second field is the program's name in brackets, which may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X' || ticks === undefined) return null;
    return { pid, started: `${boot.trim()}:${ticks}`, commandLine: commandLine.replaceAll('\0', ' ') };
  } catch {
    return null;
  }
}

async function fromPs(pid: number): Promise<RunningProcess | null> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=,command=', '-p', String(pid)], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    const [, started, commandLine] = /^(.{24})\s+(.*)$/u.exec(stdout.trim()) ?? [];
    return started && commandLine ? { pid, started, commandLine } : null;
  } catch {
    return null;
  }
}
