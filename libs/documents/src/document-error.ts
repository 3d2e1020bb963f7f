export const DOCUMENT_ERROR_CODES = [
  'MALFORMED',
  'TOO_DEEP',
  'MISSING_ID',
  'DUPLICATE_ID',
  'NO_FRESH_ID',
  'EMPTY_TITLE',
  'NO_CLAUSE',
  'DANGLING_REFERENCE',
  'EMPTY_LABEL',
  'FORBIDDEN_CHARACTER',
] as const;
export type DocumentErrorCode = (typeof DOCUMENT_ERROR_CODES)[number];

/** What is wrong with a document; the message is a sentence for people that says what to do. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(
    readonly code: DocumentErrorCode,
    message: string,
  ) {
    super(message);
  }
}
