import type { Imported } from './read-content.js';
import { readDocx } from './read-docx.js';
import { readHtml } from './read-html.js';

export const IMPORTED_KINDS = ['docx', 'html'] as const;
export type ImportedKind = (typeof IMPORTED_KINDS)[number];

/** The largest file that is taken, in bytes. */
export const IMPORT_LIMIT = 4 * 1024 * 1024;

/**
 * Reads a file as a document of the schema, with a list of what was changed on the way. Reading takes up to seconds of
 * processor time and memory many times that of the file: do it where that harms nobody.
 *
 * @param name what the document is called when it has no title of its own
 * @throws ImportError UNREADABLE, TOO_LARGE, EMPTY
 */
export async function importFile(kind: ImportedKind, bytes: Uint8Array, name: string): Promise<Imported> {
  return kind === 'docx' ? readDocx(bytes, name) : readHtml(bytes, name);
}
