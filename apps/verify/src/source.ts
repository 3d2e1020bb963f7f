import { createReadStream } from 'node:fs';
import { InputError } from './input-error.js';

/**
 * The bytes of an export: a file, `-` for the standard input, or an http(s) address.
 *
 * @throws InputError when it cannot be opened or read to its end
 */
export async function* chunksOf(
  source: string,
  standardInput: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (source === '-') yield* standardInput;
    else if (!/^https?:\/\//iu.test(source)) yield* createReadStream(source);
    else {
      const { ok, status, body } = await fetch(source, { headers: { accept: 'application/x-ndjson' } });
      if (!ok || body === null) throw new Error(`the server answered ${status}`);
      yield* body;
    }
  } catch (error) {
    throw new InputError(`${source} cannot be read: ${reason(error)}`, { cause: error });
  }
}

/** `fetch` says what went wrong only in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
