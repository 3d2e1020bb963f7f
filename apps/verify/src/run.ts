import { text } from 'node:stream/consumers';
import { check } from './check.js';
import { readCommandLine, USAGE } from './command-line.js';
import { InputError } from './input-error.js';
import { withProgress } from './progress.js';
import { summary } from './report.js';
import { chunksOf } from './source.js';

/** Where the command reads and writes. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Whether whoever reads complaints sits at a terminal, and is told how far the check has come. */
  readonly isTerminal?: boolean;
}

/** Exit status of the command: 0 whole, 1 something does not hold, 2 nothing could be verified. */
export type Status = 0 | 1 | 2;

/** Runs the command with these arguments. */
export async function run(args: readonly string[], streams: Streams): Promise<Status> {
  try {
    const request = readCommandLine(args);
    if (request === null) {
      streams.write(USAGE);
      return 0;
    }
    const { keys, witnesses, shown } = request;
    const earlier = await Promise.all(request.earlier.map((file) => text(chunksOf(file, streams.input))));
    const chunks = chunksOf(request.source, streams.input);
    const told = streams.isTerminal ? withProgress(chunks, streams.complain) : chunks;
    const result = await check(told, { ...shown, keys, witnesses, earlier });
    streams.write(request.json ? `${JSON.stringify(result, null, 2)}\n` : summary(result));
    return result.whole ? 0 : 1;
  } catch (error) {
    streams.complain(`concordat-verify: ${explained(error)}\n`);
    return 2;
  }
}

function explained(error: unknown): string {
  if (error instanceof InputError) return `${error.message}\nTry concordat-verify --help.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
