import {
  type Checkpoint,
  cosignedMessage,
  KEY_ID_BYTES,
  keyIdBytes,
  LedgerError,
  type NoteSignature,
  parseCheckpoint,
  parseNote,
  readVerifierKey,
  splitCosignature,
  toHex,
  type VerifierKey,
} from '@concordat/ledger/reading';
import { type BrowserCrypto, NoEd25519 } from './browser-crypto.js';
import { fails, holds, omitted, type Step } from './steps.js';

/** A signed head as a receipt holds it: what it says, and who says that they signed it. */
export interface SignedHead extends Checkpoint {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** @throws LedgerError for what is no signed head of a log */
export function readHead(note: string): SignedHead {
  const { text, signatures } = parseNote(note);
  return { ...parseCheckpoint(text), text, signatures };
}

/** Reads the verifier keys in a text, one a line. @throws LedgerError for a line that is none, or whose id is wrong */
export async function keysIn(text: string, crypto: BrowserCrypto): Promise<VerifierKey[]> {
  const lines = text.split('\n').map((line) => line.trim());
  return Promise.all(lines.filter((line) => line !== '').map((line) => keyOf(line, crypto)));
}

async function keyOf(line: string, crypto: BrowserCrypto): Promise<VerifierKey> {
  const key = readVerifierKey(line);
  const id = toHex((await crypto.sha256(keyIdBytes(key))).slice(0, KEY_ID_BYTES));
  if (id !== key.id) throw new LedgerError(`The verifier key of ${key.name} has the id ${id}, not ${key.id}`);
  return key;
}

/** Whether the head is signed by a key of the log that is trusted. */
export async function signedStep(
  head: SignedHead,
  keys: readonly VerifierKey[],
  crypto: BrowserCrypto,
): Promise<Step> {
  const facts = [['origin', head.origin]] as const;
  if (keys.length === 0) return omitted('signed', 'noKey', '', facts);
  const own = keys.filter(({ name }) => name === head.origin);
  if (own.length === 0) return fails('signed', 'headOfOther', head.origin, facts);
  const signed = own.flatMap((key) => signaturesOf(head, key).map((signature) => ({ key, signature })));
  if (signed.length === 0) return fails('signed', 'otherKey', '', facts);
  return withEd25519('signed', async () => {
    for (const { key, signature } of signed) {
      if (!(await isSigned(head, key, signature, crypto)))
        return fails('signed', 'badSignature', key.id, facts);
    }
    return holds('signed', [...facts, ...signed.map(({ key }) => ['key', `${key.name}+${key.id}`] as const)]);
  });
}

/** Whether every witness that is named has cosigned the head. */
export async function cosignedStep(
  head: SignedHead,
  witnesses: readonly VerifierKey[],
  crypto: BrowserCrypto,
): Promise<Step> {
  if (witnesses.length === 0) {
    const others = new Set(head.signatures.flatMap(({ name }) => (name === head.origin ? [] : name)));
    return others.size === 0
      ? omitted('cosigned', 'noWitness')
      : omitted('cosigned', 'witnessNotNamed', [...others].join(', '));
  }
  return withEd25519('cosigned', async () => {
    const facts: (readonly ['witness', string])[] = [];
    for (const key of witnesses) {
      const [signature] = signaturesOf(head, key);
      if (signature === undefined) return fails('cosigned', 'notCosigned', key.name, facts);
      if (!(await isSigned(head, key, signature, crypto)))
        return fails('cosigned', 'badSignature', key.name, facts);
      facts.push(['witness', key.name]);
    }
    return holds('cosigned', facts);
  });
}

function signaturesOf(head: SignedHead, { name, id }: VerifierKey): NoteSignature[] {
  return head.signatures.filter((each) => each.name === name && each.id === id);
}

/** A note is signed as it is; a witness signs the time before it (C2SP tlog-cosignature). */
async function isSigned(
  { text }: SignedHead,
  { type, publicKey }: VerifierKey,
  { bytes }: NoteSignature,
  crypto: BrowserCrypto,
): Promise<boolean> {
  const cosigned = type === 'cosignature';
  if (bytes.length !== (cosigned ? COSIGNATURE_BYTES : SIGNATURE_BYTES)) return false;
  const { time, signature } = cosigned ? splitCosignature(bytes) : { time: 0, signature: bytes };
  const message = new TextEncoder().encode(cosigned ? cosignedMessage(text, time) : text);
  return crypto.isSigned(Uint8Array.from(publicKey), message, Uint8Array.from(signature));
}

const SIGNATURE_BYTES = 64;
const COSIGNATURE_BYTES = 72;

async function withEd25519(name: 'signed' | 'cosigned', check: () => Promise<Step>): Promise<Step> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof NoEd25519) return omitted(name, 'noEd25519');
    throw error;
  }
}
