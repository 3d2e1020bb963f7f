export const IMPORT_ERROR_CODES = ['UNREADABLE', 'TOO_LARGE', 'EMPTY'] as const;
export type ImportErrorCode = (typeof IMPORT_ERROR_CODES)[number];

/** Why a file cannot be imported; the message is a sentence for people that says what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly code: ImportErrorCode,
    message: string,
  ) {
    super(message);
  }
}
