import { canonicalBytes } from '@concordat/canonical';
import {
  checkpointText,
  cosign,
  encodeLogProof,
  encodeVerifierKey,
  inclusionProof,
  leafHash,
  noteOf,
  rootOfHashes,
  signNote,
  verifierKey,
} from '@concordat/ledger';
import { entry, type TestEntry, whole } from './sample-export.fixture.js';
import { keyOf } from './test-keys.fixture.js';

export const ORIGIN = 'example.org/ledger';
export const WITNESS_NAME = 'witness.example';
export const vkeyOf = (byte: number, name = ORIGIN) =>
  encodeVerifierKey(verifierKey(name, keyOf(byte).publicKey));
export const WITNESS = encodeVerifierKey(verifierKey(WITNESS_NAME, keyOf(5).publicKey, 'cosignature'));

/** The receipt for an act of the sample export, as the server writes one, after a change to what it says. */
export async function receiptFor(index: number, change: (extra: Extra) => void = () => undefined) {
  const entries = whole().filter((each): each is TestEntry => 'leaf' in each);
  const hashes = entries.map(({ leaf }) => leafHash(Buffer.from(leaf, 'utf8')));
  const text = checkpointText({ origin: ORIGIN, size: hashes.length, root: rootOfHashes(hashes) });
  const { leaf, opened } = entry(index);
  const words = { en: `Act ${index}\n`, cy: 'Ŵy' };
  const extra: Extra = { format: 'concordat.receipt/1', leaf, opened, statement: words };
  change(extra);
  return encodeLogProof({
    extra: canonicalBytes(extra as never),
    index,
    proof: inclusionProof(hashes, index),
    checkpoint: noteOf(text, [
      await signNote(text, ORIGIN, keyOf(1)),
      await cosign(text, WITNESS_NAME, keyOf(5), 1_800_000_000),
    ]),
  });
}

export interface Extra {
  format: string;
  leaf: string;
  opened: TestEntry['opened'];
  statement: unknown;
}
