// Runs the tests: npm test, npm run test:unit -- libs/domain, npm test -- -t 'part of a name'
import { build } from './lib/build-steps.mjs';
import { clearKeptLogs, searchKeptLogs } from './lib/log-search.mjs';
import { script } from './lib/processes.mjs';
import { readArguments, runSuite, SUITES, sum } from './lib/suites.mjs';
import { ensurePrograms } from './lib/system-packages.mjs';

await script(async () => {
  const { suites, jest } = readArguments(process.argv.slice(2));
  if (!process.env.STANDARDS_DIR)
    console.log('STANDARDS_DIR is not set: the published vectors of the standards are not run.');
  if (suites.some((name) => SUITES[name].built)) await build();
  await clearKeptLogs();
  const tallies = [];
  for (const name of suites) tallies.push(await runReady(name, jest));
  tallies.push(await searchKeptLogs(console.log, suites.includes('api') && jest.length === 0));
  const { passed, failed, skipped } = sum(tallies);
  if (skipped > 0) console.log(`${skipped} skipped: a skipped test counts as a failed one.`);
  if (passed + failed + skipped === 0) console.log('No test was found.');
  console.log(`${passed} passed, ${failed + skipped} failed`);
  process.exitCode = passed > 0 && failed + skipped === 0 ? 0 : 1;
});

/** Runs a suite whose programs are there. One that misses a program does not run and counts as one failed test. */
async function runReady(name, jest) {
  const missing = await ensurePrograms(SUITES[name].programs, console.log);
  if (missing.length > 0) {
    for (const line of missing) console.log(`The ${name} tests were not run: ${line}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const tally = await runSuite(name, jest);
  if (jest.length > 0 || tally.passed + tally.failed + tally.skipped > 0) return tally;
  console.log(`The ${name} suite has no tests.`);
  return { passed: 0, failed: 1, skipped: 0 };
}
