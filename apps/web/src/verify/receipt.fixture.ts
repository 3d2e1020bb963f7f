import { createPrivateKey } from 'node:crypto';
import { canonicalBytes } from '@concordat/canonical';
import {
  type ActSalts,
  checkpointText,
  cosign,
  encodeActLeaf,
  encodeLogProof,
  encodeVerifierKey,
  inclusionProof,
  leafHash,
  noteOf,
  rootOfHashes,
  type SigningKey,
  signingKey,
  signNote,
  verifierKey,
} from '@concordat/ledger';
import type { ShownPosition } from './position-step.js';

export const ORIGIN = 'example.org/ledger';
const WITNESS_NAME = 'witness.example';
/** PKCS #8 of an Ed25519 seed, up to the seed (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SIZE = 5;

/** The Ed25519 key whose seed is 32 times this byte. */
export function keyOf(byte: number): SigningKey {
  const key = Buffer.concat([PKCS8_ED25519, Buffer.alloc(32, byte)]);
  return signingKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
}

export const LOG_KEY = encodeVerifierKey(verifierKey(ORIGIN, keyOf(1).publicKey));
export const OTHER_KEY = encodeVerifierKey(verifierKey(ORIGIN, keyOf(2).publicKey));
export const WITNESS_KEY = encodeVerifierKey(verifierKey(WITNESS_NAME, keyOf(5).publicKey, 'cosignature'));

/** The words that are answered on, and their SHA-256. */
export const WORDS = '{"content":{"title":"Zero carbon homes"},"schema":"concordat.document/1"}';
export const WORDS_HASH = '536ea104e032b1e833bda38530d5e86c1aef28da94d58c1ce73283bd024d44bb';

export interface Extra {
  format: string;
  leaf: string;
  opened: Record<'person' | 'organisation' | 'payload', unknown>;
  statement: unknown;
}

const salts: ActSalts = {
  person: new Uint8Array(32).fill(1),
  organisation: new Uint8Array(32).fill(2),
  payload: new Uint8Array(32).fill(3),
};
const words = { en: 'Ada Lovelace agreed with version 1.', cy: 'Cytunodd Ada Lovelace: fersiwn 1.' };

/** The answer that the receipt is for, as a page shows it. */
export const shownFor = (hash: string): ShownPosition => ({
  id: 'position-1',
  decision: 'decision-1',
  person: 'person-1',
  organisation: 'organisation-1',
  version: hash,
  answer: 'agree',
  reasons: null,
  takenAt: '2026-03-02T10:15:30.250Z',
});

/** A receipt for an answer in a log of five acts, after a change to what it says beside its proof. */
export async function receiptFor(
  hash: string,
  { index = 2, change = () => undefined }: { index?: number; change?: (extra: Extra) => void } = {},
): Promise<string> {
  const values = {
    person: { id: 'person-1' },
    organisation: { id: 'organisation-1' },
    payload: { answer: 'agree', reasons: null, sha256: hash, words },
  };
  const leaf = encodeActLeaf(
    {
      act: 'act-1',
      kind: 'decision.takePosition',
      at: new Date('2026-03-02T10:15:30.250Z'),
      space: 'space-1',
      subjects: [
        { type: 'position', id: 'position-1' },
        { type: 'decision', id: 'decision-1' },
      ],
      versions: [hash],
      ...values,
    },
    salts,
  );
  const hashes = Array.from({ length: SIZE }, (_, at) => leafHash(at === index ? leaf : Uint8Array.of(at)));
  const text = checkpointText({ origin: ORIGIN, size: SIZE, root: rootOfHashes(hashes) });
  const opened = (field: keyof ActSalts) => ({
    salt: Buffer.from(salts[field]).toString('hex'),
    value: values[field],
  });
  const extra: Extra = {
    format: 'concordat.receipt/1',
    leaf: Buffer.from(leaf).toString('utf8'),
    opened: { person: opened('person'), organisation: opened('organisation'), payload: opened('payload') },
    statement: words,
  };
  change(extra);
  return encodeLogProof({
    extra: canonicalBytes(extra),
    index,
    proof: inclusionProof(hashes, index),
    checkpoint: noteOf(text, [
      await signNote(text, ORIGIN, keyOf(1)),
      await cosign(text, WITNESS_NAME, keyOf(5), 1_800_000_000),
    ]),
  });
}
