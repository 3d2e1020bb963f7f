import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether this system says how much CPU time other processes used. */
export const CPU_KNOWN = process.platform === 'linux';

const TICKS_PER_SECOND = CPU_KNOWN ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 1;

/** CPU time, user and system, that processes have used so far, in microseconds; those that are gone count 0. */
export function cpuOf(pids) {
  let ticks = 0;
  for (const pid of pids) ticks += ticksOf(pid);
  return (ticks / TICKS_PER_SECOND) * 1e6;
}

function ticksOf(pid) {
  if (!CPU_KNOWN) return Number.NaN;
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return 0;
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
