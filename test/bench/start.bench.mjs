// From `npm start` to ready: cold in a copy of the checkout with nothing built and no data, then warm in the same.
import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, SCRATCH } from '../../scripts/lib/paths.mjs';
import { startProgram } from './support/server.mjs';
import { median, printTable } from './support/table.mjs';

const WARM_STARTS = 3;

const run = promisify(execFile);

await mkdir(SCRATCH, { recursive: true });
const checkout = await mkdtemp(join(SCRATCH, 'bench-start-'));
const data = await mkdtemp(join(tmpdir(), 'concordat-bench-'));
try {
  await chmod(data, 0o755);
  await copyCheckout();
  const cold = await timeToReady();
  const warm = [];
  for (let start = 0; start < WARM_STARTS; start += 1) warm.push(await timeToReady());
  const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);
  printTable(
    ['npm start to ready', 'seconds'],
    [
      ['cold: builds, makes the database and the demonstration', seconds(cold)],
      [`warm: median of ${WARM_STARTS}`, seconds(median(warm))],
    ],
  );
} finally {
  await removeData();
  await rm(checkout, { recursive: true, force: true });
}

async function timeToReady() {
  const server = await startProgram('npm', ['start'], {
    cwd: checkout,
    env: { PORT: '0', CONCORDAT_DATA: data },
    ready: /^Concordat is ready at /mu,
  });
  await server.stop();
  return server.milliseconds;
}

/** The files that git knows or would add, and the installed packages: links to the same bytes where that can be. */
async function copyCheckout() {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  });
  const names = stdout.split('\0').filter((name) => name !== '' && existsSync(join(ROOT, name)));
  for (const name of names) {
    const target = join(checkout, name);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(ROOT, name), target, constants.COPYFILE_FICLONE);
  }
  for (const folder of ['.', 'apps/api', 'apps/web']) {
    const installed = join(ROOT, folder, 'node_modules');
    if (existsSync(installed)) await run('cp', ['-al', installed, join(checkout, folder)]);
  }
}

/** The data, and where they are kept elsewhere because the database's account cannot reach them, that place too. */
async function removeData() {
  const pointer = join(data, 'postgres/elsewhere');
  if (existsSync(pointer))
    await rm((await readFile(pointer, 'utf8')).trim(), { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
}
