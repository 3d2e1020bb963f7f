import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Speaker } from './people.js';

const VERIFIER = join(import.meta.dirname, '../../apps/verify/dist/main.js');

/** What the verifier said of an export. */
export interface Verdict {
  /** 0 the record is whole, 1 something does not hold, 2 it could not be read. */
  readonly status: number | null;
  readonly root: string;
  readonly entries: number;
  readonly opened: { readonly payload: number };
  readonly erased: { readonly person: number; readonly organisation: number; readonly payload: number };
  readonly versions: number;
}

/** The log as whoever asks may have it, with what opens the acts of a space, a JSON value a line. */
export async function exportOf({ url, cookie }: Speaker, spaceSlug: string): Promise<string> {
  const address = new URL(`/ledger/export?space=${spaceSlug}`, url);
  const response = await fetch(address, { headers: { cookie }, signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`The export was refused: ${response.status}`);
  return response.text();
}

/** Gives an export to the verifier, with the root and size that were shown elsewhere. */
export async function verified(
  text: string,
  shown: { readonly root: string; readonly size: number },
): Promise<Verdict> {
  const options = ['--json', '--root', shown.root, '--size', String(shown.size), '-'];
  const child = spawn(process.execPath, [VERIFIER, ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stdin.end(text);
  const [status] = await once(child, 'close');
  return { ...JSON.parse(output), status };
}
