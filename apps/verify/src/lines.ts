import { InputError } from './input-error.js';

/** A line of the input, counted from 1; `text` is null when its bytes are not UTF-8. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LINE_FEED = 0x0a;
const LONGEST_BYTES = 256 * 1024 * 1024;

/**
 * Cuts bytes at line feeds and nowhere else (JSON may hold U+2028 and U+2029 as they are). A last line needs no line
 * feed. Holds one line at a time.
 *
 * @throws InputError for a line of more than 256 MiB
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_BYTES,
): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      yield { number, text: decoded([...parts, chunk.subarray(start, end)]) };
      number += 1;
      parts = [];
      length = 0;
      start = end + 1;
    }
    if (start === chunk.length) continue;
    parts.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longest) throw new InputError(`Line ${number} is longer than ${longest} bytes.`);
  }
  if (parts.length > 0) yield { number, text: decoded(parts) };
}

function decoded(parts: readonly Uint8Array[]): string | null {
  try {
    const [only, ...more] = parts;
    return UTF8.decode(only === undefined || more.length > 0 ? Buffer.concat(parts) : only);
  } catch {
    return null;
  }
}
