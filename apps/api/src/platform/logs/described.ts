import { QueryFailedError } from 'typeorm';

/** An error as the log keeps it: what operators need to find its cause, and nothing of what people wrote. */
export interface DescribedError {
  readonly name: string;
  readonly message: string;
  /** A code of the system or of PostgreSQL, where there is one. */
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

/** Causes of causes that are followed. */
const DEPTH = 5;
const ADDRESS = /[^\s"'<>()[\]{},;:=|\\/]+@[^\s"'<>()[\]{},;:=|\\/]+/gu;
const BEARER = /\bBearer\s+\S+/gu;
/** Whatever is as long and as random as a key, a session, an access token or a link's secret. */
const LONG_WORD = /[\w-]{32,}/gu;
const IDENTIFIER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The words without addresses of people and without anything that could be a key; identifiers of rows, and names
 * of the code, which are long words without a digit, stay. */
export function redacted(words: string): string {
  return words
    .replace(ADDRESS, '[address]')
    .replace(BEARER, '[secret]')
    .replace(LONG_WORD, (word) => (IDENTIFIER.test(word) || !/\d/u.test(word) ? word : '[secret]'));
}

/**
 * PostgreSQL quotes the values that it complains of, and TypeORM keeps those of the statement: of such an error only
 * its code, its table and its constraint are kept.
 */
export function described(error: unknown, depth = DEPTH): DescribedError {
  if (!(error instanceof Error))
    return { name: typeof error, message: 'something other than an error was thrown' };
  const cause = error.cause === undefined || depth === 0 ? {} : { cause: described(error.cause, depth - 1) };
  const code = 'code' in error && error.code !== undefined ? { code: redacted(String(error.code)) } : {};
  const frames = framesOf(error);
  const stack = frames === '' ? {} : { stack: frames };
  const message = isOfDatabase(error) ? placeOf(error) : redacted(error.message);
  return { name: error.name, message, ...code, ...stack, ...cause };
}

function isOfDatabase(error: Error): boolean {
  return error instanceof QueryFailedError || ('severity' in error && 'routine' in error);
}

function placeOf(error: Error): string {
  const at = ['table', 'constraint', 'routine'].flatMap((key) => {
    const value = (error as unknown as Record<string, unknown>)[key];
    return typeof value === 'string' ? [`${key} ${value}`] : [];
  });
  return `the database refused a statement${at.length > 0 ? ` (${at.join(', ')})` : ''}`;
}

/** The places in the code, without the message that the stack begins with. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .map((line) => line.trim())
    .join('\n');
}
