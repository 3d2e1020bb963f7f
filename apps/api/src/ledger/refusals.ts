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

/** What is kept as a signed head cannot be one of this log, or a name was used before. */
export function notOurs(where: string, why = 'a log of this name was begun before'): LogRefused {
  return new LogRefused(
    `${where} cannot be used: ${why}. If the file is of another installation, move it away; if it is damaged, restore it.`,
  );
}
