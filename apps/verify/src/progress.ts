const STEP_BYTES = 4 * 1024 * 1024;
const MEGABYTE = 1_000_000;
const CLEAR_LINE = '\r\u001b[K';

/** The same bytes; tells a terminal how many there have been, on one line that is taken away at the end. */
export async function* withProgress(
  chunks: AsyncIterable<Uint8Array>,
  tell: (text: string) => void,
): AsyncGenerator<Uint8Array> {
  let [read, told] = [0, 0];
  try {
    for await (const chunk of chunks) {
      read += chunk.length;
      if (told === 0 || read - told >= STEP_BYTES) {
        told = read;
        tell(`${CLEAR_LINE}Checking: ${(read / MEGABYTE).toFixed(1)} MB`);
      }
      yield chunk;
    }
  } finally {
    if (told > 0) tell(CLEAR_LINE);
  }
}
