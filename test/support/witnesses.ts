import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeVerifierKey, type VerifierKey } from '@concordat/ledger';
import { serveWitness } from '../../apps/verify/src/serve-witness.js';

export interface Witnesses {
  /** In the order of their names. */
  readonly running: readonly Awaited<ReturnType<typeof serveWitness>>[];
  /** A folder that is there as long as they run. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts witnesses of one log: `one` is called `one.example`. */
export async function startWitnesses(logKey: VerifierKey, names: readonly string[]): Promise<Witnesses> {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-witnesses-'));
  const log = encodeVerifierKey(logKey);
  const running = await Promise.all(
    names.map((name) =>
      serveWitness(['--name', `${name}.example`, '--state', join(folder, name), '--log', log]),
    ),
  );
  const stop = async () => {
    await Promise.all(running.map((witness) => witness.stop()));
    await rm(folder, { recursive: true, force: true });
  };
  return { running, folder, stop };
}

/** What tells a server which witnesses it has. */
export function askedOf(witnesses: readonly { readonly url: string; readonly vkey: string }[]) {
  return { CONCORDAT_WITNESSES: JSON.stringify(witnesses.map(({ url, vkey }) => ({ url, vkey }))) };
}
