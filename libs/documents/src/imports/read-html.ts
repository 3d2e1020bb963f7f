import { Changes } from './changes.js';
import { ImportError } from './import-error.js';
import { readOwnPage } from './own-page.js';
import { elementsOf, readPage } from './page.js';
import { type Imported, readContent } from './read-content.js';

/** Where the encoding of a page must be said, in bytes. */
const DECLARED_WITHIN = 1024;

/**
 * Reads a web page as a document.
 *
 * @param name what it is called when it has no title of its own
 * @throws ImportError UNREADABLE, TOO_LARGE, EMPTY
 */
export function readHtml(bytes: Uint8Array, name: string): Imported {
  const page = readPage(decoded(bytes));
  const [body] = elementsOf(page, 'body');
  if (body === undefined) throw new ImportError('EMPTY', 'There is no text in the page. Choose another.');
  const [title] = elementsOf(page, 'title');
  readOwnPage(body);
  const words = (title?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return readContent(body, words || name, new Changes());
}

/** What pages call the encoding that browsers read as Windows-1252. */
const WESTERN = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'latin1', 'ascii', 'us-ascii']);
/** What it has from byte 0x80 to 0x9f; the decoder of Node.js 20 reads controls there, as Latin-1 has them. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function western(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replaceAll(/[\u0080-\u009f]/gu, (each) => WINDOWS[each.charCodeAt(0) - 0x80] ?? each);
}

function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (WESTERN.has(encoding)) return western(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!/^ERR_ENCODING_/u.test(String((error as { code?: unknown }).code))) throw error;
    throw new ImportError(
      'UNREADABLE',
      `The page cannot be read as ${encoding}. Save it in UTF-8, then import it again.`,
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = western(bytes.subarray(0, DECLARED_WITHIN));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]{1,40})/iu.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
}
