import { readFileSync } from 'node:fs';
import { readCommandLine, USAGE } from './command-line.js';
import { InputError } from './input-error.js';
import { summary } from './report.js';
import { chunksOf } from './source.js';
import { verify } from './verify.js';

/** Where the command reads and writes. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Exit status of the command: 0 whole, 1 something does not hold, 2 nothing could be verified. */
export type Status = 0 | 1 | 2;

/** Runs the command with these arguments. */
export async function run(args: readonly string[], streams: Streams): Promise<Status> {
  try {
    const request = readCommandLine(args);
    if (request.help) {
      streams.write(USAGE);
      return 0;
    }
    const { keys, witnesses, shown } = request;
    const earlier = request.earlier.map(textOf);
    const chunks = chunksOf(request.source, streams.input);
    const result = await verify(chunks, { ...shown, keys, witnesses, earlier });
    streams.write(request.json ? `${JSON.stringify(result, null, 2)}\n` : summary(result));
    return result.whole ? 0 : 1;
  } catch (error) {
    streams.complain(`concordat-verify: ${explained(error)}\n`);
    return 2;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

function explained(error: unknown): string {
  if (error instanceof InputError) return `${error.message}\nTry concordat-verify --help.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
