/** The embedded database could not be started; `advice` is one line that says what to do about it. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';

  constructor(
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(advice, options);
  }
}

/** What a failed file operation means to whoever started us; the error itself when it is none of these. */
export function fileTrouble(error: unknown, path: string): unknown {
  const advice = ADVICE_BY_CODE[codeOf(error)];
  return advice === undefined ? error : new DatabaseStartError(advice(path), { cause: error });
}

/** What PostgreSQL's own log means to whoever started us. */
export function advise(log: string, logPath: string): string {
  const known = ADVICE_BY_LOG.find(([pattern]) => pattern.test(log));
  if (known) return known[1];
  const reason = log.match(/(?:FATAL|PANIC|error): +(.+)/gu)?.at(-1) ?? log.trim().split('\n').at(-1);
  return reason
    ? `PostgreSQL does not start: ${reason} (log: ${logPath})`
    : `PostgreSQL does not start; see ${logPath}.`;
}

/** A reason that goes away by trying once more. */
export function isPassing(log: string): boolean {
  return /pre-existing shared memory block|Address already in use/u.test(log);
}

export const DISK_FULL =
  'The disk that holds the data is full. Make room, or set CONCORDAT_DATA to a folder on another disk.';

const ADVICE_BY_CODE: Readonly<Record<string, (path: string) => string>> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOENT: notWritable,
  ENOTDIR: (path) =>
    `${path} cannot be a folder: a file is in its way. Remove the file, or set CONCORDAT_DATA.`,
  EEXIST: (path) =>
    `${path} cannot be a folder: a file is in its way. Remove the file, or set CONCORDAT_DATA.`,
  ENOSPC: () => DISK_FULL,
  EDQUOT: () => DISK_FULL,
};

const ADVICE_BY_LOG: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|Disk quota exceeded/u, DISK_FULL],
  [
    /Address already in use/u,
    "The database's port is taken. Stop what uses it, or set CONCORDAT_DATABASE_PORT to another one.",
  ],
  [
    /database files are incompatible with server/u,
    'The data was written by another release of PostgreSQL. Start the release that wrote it, or set CONCORDAT_DATA.',
  ],
  [
    /Permission denied|Read-only file system/u,
    'The database may not write to its data folder. Give this account the folder, or set CONCORDAT_DATA.',
  ],
];

function notWritable(path: string): string {
  return `${path} is not writable for this account. Give it the folder, or set CONCORDAT_DATA to another one.`;
}

/** The system's code of an error, such as EEXIST; empty when it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
