// Runs the unit tests and the main journeys under Node.js 24, whose binary npm carries: node scripts/node24.mjs
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './lib/build-steps.mjs';
import { SCRATCH } from './lib/paths.mjs';
import { must, script } from './lib/processes.mjs';
import { runSuite, SUITES, sum } from './lib/suites.mjs';
import { ensurePrograms } from './lib/system-packages.mjs';

/** The package `node` only picks this one by an install script, which npm need not run. */
const PACKAGE = `node-${process.platform}-${process.arch}`;
/** What depends on Node.js itself: servers, sockets, streams, processes. The rest of the journeys asks the same of both. */
const JOURNEYS = ['loop', 'sign-in.test', 'access-sync', 'hostile-requests', 'graphql.test', 'refused-start'];
const SUITES_RUN = [
  ['unit', []],
  ['api', JOURNEYS],
];

await script(async () => {
  const node = await installed();
  const version = (await must(node, ['--version'])).trim();
  if (!version.startsWith('v24.')) throw new Error(`Expected Node.js 24, got ${version}.`);
  console.log(`Node.js ${version}`);
  await build();
  const programs = SUITES_RUN.flatMap(([name]) => SUITES[name].programs);
  for (const line of await ensurePrograms(programs, console.log)) console.log(line);
  const tallies = [];
  for (const [name, files] of SUITES_RUN)
    tallies.push(await runSuite(name, [...files, ...process.argv.slice(2)], { node }));
  const { passed, failed, skipped } = sum(tallies);
  if (skipped > 0) console.log(`${skipped} skipped: a skipped test counts as a failed one.`);
  console.log(`${passed} passed, ${failed + skipped} failed`);
  process.exitCode = passed > 0 && failed + skipped === 0 ? 0 : 1;
});

/** Path of the binary, fetched at the first run. */
async function installed() {
  const folder = join(SCRATCH, 'node24');
  const binary = join(folder, 'node_modules', PACKAGE, 'bin/node');
  if (existsSync(binary)) return binary;
  console.log('Fetching Node.js 24 …');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await must('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', `${PACKAGE}@24`], {
    seconds: 300,
  });
  return binary;
}
