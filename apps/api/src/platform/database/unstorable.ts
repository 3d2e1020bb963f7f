import { QueryFailedError } from 'typeorm';

/** PostgreSQL's codes for a text with a character that it cannot keep: U+0000 is the only one that UTF-8 has. */
const UNSTORABLE: ReadonlySet<unknown> = new Set(['22021', '22P05']);

/** Whether the database refused a text that was sent: the fault of whoever sent it, not ours. */
export function isUnstorableText(error: unknown): boolean {
  return error instanceof QueryFailedError && UNSTORABLE.has(codeOf(error.driverError));
}

export const UNSTORABLE_MESSAGE =
  'Something that you sent has a null character in it. Remove it and try again.';

function codeOf(error: object): unknown {
  return 'code' in error ? error.code : undefined;
}
