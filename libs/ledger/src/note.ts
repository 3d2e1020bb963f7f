import { fromBase64, toBase64 } from './base64.js';
import { cosignedMessage, splitCosignature } from './cosignature.js';
import { toHex } from './hashing.js';
import {
  decodeVerifierKey,
  isKeyName,
  isSignedBy,
  type SigningKey,
  type VerifierKey,
  verifierKey,
} from './keys.js';
import { LedgerError } from './ledger-error.js';

const SIGNATURE_START = '\u2014 ';
const MOST_SIGNATURES = 100;
const LONGEST_NOTE = 1_000_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a note must not hold
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/u;

/** A signature line of a note, whoever made it. */
export interface NoteSignature {
  readonly name: string;
  /** Id of the key, eight hexadecimal digits. */
  readonly id: string;
  /** What follows the id: how long it is depends on the type of the key. */
  readonly bytes: Uint8Array;
}

/** A signature that was verified; `time` is when a witness cosigned, in seconds since 1970. */
export interface VerifiedSignature extends NoteSignature {
  readonly key: VerifierKey;
  readonly time: number | null;
}

/** A note that at least one known key has signed. */
export interface OpenedNote {
  /** What was signed; ends with a line feed. */
  readonly text: string;
  readonly signatures: readonly VerifiedSignature[];
  /** Signatures of keys that are not known. */
  readonly others: readonly NoteSignature[];
}

/**
 * Opens a note of C2SP signed-note with the keys that are trusted, each a verifier key or its text. Both signatures
 * over notes and cosignatures are understood.
 *
 * @throws LedgerError for a note that is malformed, one that no known key has signed, or one with a signature under the
 * name and id of a known key that is not its
 */
export function openNote(note: string | Uint8Array, keys: readonly (string | VerifierKey)[]): OpenedNote {
  const { text, signatures } = parseNote(note);
  const known = keys.map((key) => (typeof key === 'string' ? decodeVerifierKey(key) : key));
  const verified: VerifiedSignature[] = [];
  const others: NoteSignature[] = [];
  for (const signature of signatures) {
    const key = known.find(({ name, id }) => name === signature.name && id === signature.id);
    if (key === undefined) others.push(signature);
    else if (verified.every((earlier) => earlier.key !== key)) verified.push(checked(text, signature, key));
  }
  if (verified.length === 0) throw new LedgerError('No known key has signed the note');
  return { text, signatures: verified, others };
}

/** Text and signatures of a note, which are not verified. @throws LedgerError for a note that is malformed */
export function parseNote(
  note: string | Uint8Array,
): Pick<OpenedNote, 'text'> & { signatures: NoteSignature[] } {
  const whole = typeof note === 'string' ? note : decoded(note);
  if (whole.length > LONGEST_NOTE) throw new LedgerError('The note is too long');
  if (!whole.isWellFormed() || CONTROL.test(whole)) {
    throw new LedgerError('A note is UTF-8 and has no control characters');
  }
  const end = whole.lastIndexOf('\n\n');
  if (end === -1 || !whole.endsWith('\n'))
    throw new LedgerError('A note is a text, an empty line, and signatures');
  const lines = whole.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES)
    throw new LedgerError(`A note has at most ${MOST_SIGNATURES} signatures`);
  return { text: whole.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

/** The line of a signature, with its line feed. */
export function signatureLine({ name, id, bytes }: NoteSignature): string {
  return `${SIGNATURE_START}${name} ${toBase64(Buffer.concat([Buffer.from(id, 'hex'), bytes]))}\n`;
}

/** The signature of a key over a text under a name. @throws LedgerError for a text that a note cannot have */
export async function signNote(text: string, name: string, key: SigningKey): Promise<NoteSignature> {
  requireText(text);
  const { id } = verifierKey(name, key.publicKey);
  return { name, id, bytes: await key.sign(new TextEncoder().encode(text)) };
}

/** A note of a text and its signatures. @throws LedgerError for a text that a note cannot have */
export function noteOf(text: string, signatures: readonly NoteSignature[]): string {
  requireText(text);
  return `${text}\n${signatures.map(signatureLine).join('')}`;
}

/** One signature line, with or without its line feed. @throws LedgerError when it is malformed */
export function parseSignature(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^\u2014 ([^ ]+) ([^ ]+)\n?$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes === null || bytes.length < 5) {
    throw new LedgerError('A signature line of the note is malformed');
  }
  return { name, id: toHex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
}

function checked(text: string, signature: NoteSignature, key: VerifierKey): VerifiedSignature {
  const cosigned = key.type === 'cosignature' ? splitCosignature(signature.bytes) : null;
  const signed = cosigned === null ? signature.bytes : cosigned.signature;
  const message = cosigned === null ? text : cosignedMessage(text, cosigned.time);
  if (!isSignedBy(key.publicKey, new TextEncoder().encode(message), signed)) {
    throw new LedgerError(`The signature under the name of ${key.name} is not that of its key`);
  }
  return { ...signature, key, time: cosigned?.time ?? null };
}

function requireText(text: string): void {
  if (!text.endsWith('\n') || !text.isWellFormed() || CONTROL.test(text)) {
    throw new LedgerError('The text of a note ends with a line feed and has no control characters');
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new LedgerError('A note is UTF-8', { cause: error });
  }
}
