import { InputError } from './input-error.js';

/** A line of the input, counted from 1; `text` is null when its bytes are not UTF-8. */
export type Line = { readonly number: number; readonly text: string | null };

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LINE_FEED = 0x0a;
const LONGEST_BYTES = 256 * 1024 * 1024;

/**
 * Cuts bytes at line feeds and nowhere else (JSON may hold U+2028 and U+2029 as they are). A last line needs no line
 * feed. Holds one chunk at a time, or one line where that is longer, and gives together what ended in a chunk.
 *
 * @throws InputError for a line of more than 256 MiB
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_BYTES,
): AsyncGenerator<readonly Line[]> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end !== -1) {
      const lines = cut(Buffer.concat([...parts, chunk.subarray(0, end)]), number);
      number += lines.length;
      yield lines;
      [parts, length] = [[], 0];
    }
    if (end + 1 === chunk.length) continue;
    parts.push(chunk.subarray(end + 1));
    length += chunk.length - end - 1;
    if (length > longest) throw new InputError(`Line ${number} is longer than ${longest} bytes.`);
  }
  if (parts.length > 0) yield cut(Buffer.concat(parts), number);
}

/** Several lines without the last line feed; where they are not UTF-8 all together, each is read by itself. */
function cut(bytes: Buffer, first: number): Line[] {
  const alone = () =>
    bytes
      .toString('latin1')
      .split('\n')
      .map((line) => decoded(Buffer.from(line, 'latin1')));
  return (decoded(bytes)?.split('\n') ?? alone()).map((text, at) => ({ number: first + at, text }));
}

function decoded(bytes: Buffer): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
