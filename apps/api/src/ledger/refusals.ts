/** The log cannot be gone on with as it is; the message says what to do. */
export class LogRefused extends Error {
  override readonly name = 'LogRefused';
}

const WAY_ON =
  'Restore a newer backup. If there is none, begin a new log, whose first entry commits to the old head: set ' +
  'CONCORDAT_LEDGER_ORIGIN to a name that was not used yet (docs/operations.md, “The log”).';

/** The database is older than a head that was signed: it was restored from a backup. */
export function forgotten(where: string, origin: string, signed: number, there: number): LogRefused {
  return new LogRefused(
    `The log ${origin} has ${there} entries in the database, but ${where} holds its signed head at ${signed}. ` +
      `To go on would be to give other entries the same places, which others would see as a fork. ${WAY_ON}`,
  );
}

/** The database has other entries than those whose head was signed. */
export function rewritten(where: string, origin: string, signed: number): LogRefused {
  return new LogRefused(
    `The first ${signed} entries of the log ${origin} in the database are not those whose head was signed and is in ` +
      `${where}. Somebody has changed the database, or it is of another installation. ${WAY_ON}`,
  );
}

/** The key that the log is signed with is not here. */
export function keyMissing(origin: string, vkey: string): LogRefused {
  return new LogRefused(
    `The log ${origin} is signed with the key ${vkey}, and that is not the one in ledger-key. Restore the file, or ` +
      'CONCORDAT_LEDGER_KEY. To change the key, keep the one before as ledger-key.old (docs/operations.md, “The log”). ' +
      'If it is lost, begin a new log: set CONCORDAT_LEDGER_ORIGIN to a name that was not used yet.',
  );
}

/** A new log was to have a name that one had before. */
export function nameTaken(origin: string): LogRefused {
  return new LogRefused(
    `A log named ${origin} was begun before. Set CONCORDAT_LEDGER_ORIGIN to a name that was not used yet, or take it out.`,
  );
}

/** What is kept as a signed head is none that a key of ours has signed: nothing is judged by it or built on it. */
export function notOurs(where: string, why: string): LogRefused {
  return new LogRefused(
    `What ${where} holds cannot be used as a signed head of this log: ${why}. A file that is damaged is to be restored, one of ` +
      'another installation moved away. A witness that shows such a head follows another log, or does not tell the ' +
      'truth: ask whoever runs it, or take it out of CONCORDAT_WITNESSES. A table in which it stands was changed: ' +
      'restore a backup from before. If the head was signed with an earlier key of ours, give that as ledger-key.old ' +
      '(docs/operations.md, “The log”).',
  );
}
