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
    yield* await opened(source, standardInput);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${source} cannot be read: ${reason(error)}`, { cause: error });
  }
}

async function opened(
  source: string,
  standardInput: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  if (source === '-') return standardInput;
  if (!/^https?:\/\//iu.test(source)) return createReadStream(source);
  const response = await fetch(source, { headers: { accept: 'application/x-ndjson' } });
  if (!response.ok) throw new InputError(`${source} cannot be read: the server answered ${response.status}`);
  if (response.body === null) throw new InputError(`${source} cannot be read: the server answered nothing`);
  return response.body;
}

/** `fetch` says what went wrong only in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
