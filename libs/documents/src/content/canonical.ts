import { canonicalJson } from '@concordat/canonical';
import type { DocumentContent } from './content.js';
import { parseContent } from './parse.js';

/** Names the form of a canonical text; a text of another form has another name. */
export const CANONICAL_SCHEMA = 'concordat.document/1';

/**
 * The text of a document that is hashed, stored and agreed to: RFC 8785 JSON of
 * `{"schema":"concordat.document/1","content":<normalised document>}`. Equal documents have equal texts.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP
 */
export function canonicalText(content: DocumentContent): string {
  return canonicalJson({ schema: CANONICAL_SCHEMA, content: parseContent(content) });
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. Browsers offer it to secure pages only. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
