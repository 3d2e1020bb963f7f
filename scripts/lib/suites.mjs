import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT, SCRATCH } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * The suites in the order in which they run; `built` ones need the server and the web app built. GraphQL loaded in a test's
 * own process checks every value a second time unless it is told, as the server itself is, that nobody develops it there.
 */
export const SUITES = {
  unit: { built: false, programs: process.env.STANDARDS_DIR ? ['xmllint'] : [], workers: '100%' },
  api: { built: true, programs: ['redis'], workers: '100%', env: { NODE_ENV: 'production' } },
  browser: { built: true, programs: ['chromium'], workers: '100%' },
};

/**
 * How a suite went. A test file that cannot be run counts as one failed test; `skipped` ones are those that a
 * filter by name did not leave out.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * Splits what came on the command line: suites by name first, everything else goes to Jest.
 *
 * @param {string[]} args
 */
export function readArguments(args) {
  const rest = args.filter((arg) => arg !== '--');
  const named = rest.findIndex((arg) => !(arg in SUITES));
  const suites = named === -1 ? rest : rest.slice(0, named);
  const jest = named === -1 ? [] : rest.slice(named);
  return { suites: suites.length > 0 ? suites : Object.keys(SUITES), jest };
}

/** Whether Jest's arguments leave tests out by name, which Jest then reports as pending. */
export function filtersByName(jest) {
  return jest.some((arg) => /^(?:-t|--testNamePattern)(?:=|$)/u.test(arg));
}

/** The tally of Jest's JSON report. */
export function tallyOf(report, byName) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: byName ? 0 : report.numPendingTests + report.numTodoTests,
  };
}

/** A line for each test that failed, and for each file that could not be run: where it is, and how it began to say why. */
export function failuresOf(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`FAILED ${file}: ${firstWords(message)}`] : [];
    return failed.map(
      (test) => `FAILED ${file} › ${test.fullName}: ${firstWords(test.failureMessages[0] ?? '')}`,
    );
  });
}

function firstWords(message) {
  return stripVTControlCharacters(message).replaceAll(/\s+/gu, ' ').trim().slice(0, 700);
}

/**
 * Runs one suite under a Node.js of choice and shows what Jest prints.
 *
 * @returns {Promise<Tally>}
 */
export async function runSuite(name, jest, { node = process.execPath, seconds = 3300 } = {}) {
  await mkdir(SCRATCH, { recursive: true });
  const report = join(SCRATCH, `jest-${name}.json`);
  await rm(report, { force: true });
  const options = ['--selectProjects', name, '--passWithNoTests', '--json', '--outputFile', report];
  if (!jest.some((arg) => arg.startsWith('--maxWorkers'))) options.push('--maxWorkers', SUITES[name].workers);
  const { code } = await run(
    node,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      ...options,
      ...jest,
    ],
    { env: SUITES[name].env, show: 'errors', seconds },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const results = JSON.parse(await readFile(report, 'utf8'));
  for (const line of failuresOf(results)) console.log(line);
  const tally = tallyOf(results, filtersByName(jest));
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** The sum of tallies. */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const each of tallies) for (const key of Object.keys(total)) total[key] += each[key];
  return total;
}
