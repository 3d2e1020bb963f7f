/** Thrown for what cannot be put into the log or taken from it: a wrong length, a place that is not there. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
}
