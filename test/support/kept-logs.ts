import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where scripts/lib/log-search.mjs looks after the suites. */
const FOLDER = join(import.meta.dirname, '../../.tmp/server-logs');
/** What is shorter is a guess that was refused, and could stand anywhere. */
const SHORTEST_SECRET = 12;
/** Shorter words of a draft could stand in any sentence of ours. */
const SHORTEST_WORDS = 24;

const secretsFile = join(FOLDER, `${randomUUID()}.secrets`);
const known = new Set<string>();

/** Keeps what one server logs, to be searched for secrets when all tests are done. */
export function keptLog(): (text: string) => void {
  const file = join(FOLDER, `${randomUUID()}.log`);
  return (text) => {
    mkdirSync(FOLDER, { recursive: true });
    appendFileSync(file, text);
  };
}

/** Notes something that a test used and that no log may hold: a password, a session, a token. */
export function neverLogged(...secrets: readonly string[]): void {
  const fresh = secrets.filter((secret) => secret.length >= SHORTEST_SECRET && !known.has(secret));
  if (fresh.length === 0) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const secret of fresh) {
    known.add(secret);
    appendFileSync(secretsFile, `${JSON.stringify(secret)}\n`);
  }
}

/** Notes the words of a draft. @param markup its XML */
export function wordsNeverLogged(markup: string): void {
  neverLogged(...markup.split(/<[^>]*>/u).filter((words) => words.length >= SHORTEST_WORDS));
}

/** Notes the values of cookies. @param cookie as a Cookie header sends them */
export function cookiesNeverLogged(cookie: string): void {
  neverLogged(...cookie.split('; ').map((each) => each.slice(each.indexOf('=') + 1)));
}
