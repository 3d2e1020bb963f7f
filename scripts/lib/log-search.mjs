import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SCRATCH } from './paths.mjs';

const FOLDER = join(SCRATCH, 'server-logs');
/** What no log holds, whoever used it: addresses of people, access tokens, sessions. */
const PATTERNS = [/[\w.+-]+@[\w-]+\.\w+/u, /concordat_[\w-]{43}/u, /concordat_(?:session|known)=[\w-]/u];
const SHOWN = 5;

/** Forgets what earlier tests left. */
export async function clearKeptLogs() {
  await rm(FOLDER, { recursive: true, force: true });
}

/**
 * Looks through all that the servers of the tests logged for the passwords, sessions, tokens, addresses and draft
 * texts that the tests used.
 *
 * @param {(line: string) => void} print
 * @param {boolean} secretsExpected whether tests ran that must have noted some
 * @returns {Promise<import('./suites.mjs').Tally>} one test, or none where no server logged anything
 */
export async function searchKeptLogs(print, secretsExpected) {
  const lines = await linesOf('.log');
  if (lines.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const secrets = [...new Set((await linesOf('.secrets')).map((line) => JSON.parse(line)))];
  const found = findings(lines, secrets);
  print(
    `The servers of the tests logged ${lines.length} lines; ${secrets.length} secrets and ${PATTERNS.length} patterns were looked for.`,
  );
  for (const each of found.slice(0, SHOWN)) print(each);
  if (found.length > SHOWN) print(`and ${found.length - SHOWN} more`);
  const missing = secretsExpected && secrets.length === 0;
  if (missing) print('No test noted a secret: there was nothing to look for.');
  const clean = found.length === 0 && !missing;
  return { passed: clean ? 1 : 0, failed: clean ? 0 : 1, skipped: 0 };
}

/**
 * Lines that hold a secret, and lines of JSON that are no entry of the log. Why a start was refused is said in plain
 * words.
 */
export function findings(lines, secrets) {
  return lines.flatMap((line) => {
    if (line.startsWith('{') && !isEntry(line)) return [`not an entry of the log: ${line.slice(0, 200)}`];
    const held =
      PATTERNS.some((pattern) => pattern.test(line)) ||
      secrets.some((secret) => line.includes(spelled(secret)));
    return held ? [`holds a secret: ${line.slice(0, 400)}`] : [];
  });
}

/** A secret as JSON spells it inside a string. */
function spelled(secret) {
  return JSON.stringify(secret).slice(1, -1);
}

function isEntry(line) {
  try {
    const { time, level, message } = JSON.parse(line);
    return [time, level, message].every((part) => typeof part === 'string');
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

async function linesOf(ending) {
  if (!existsSync(FOLDER)) return [];
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(ending));
  const texts = await Promise.all(names.map((name) => readFile(join(FOLDER, name), 'utf8')));
  return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
}
