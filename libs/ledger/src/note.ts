import { cosignedMessage, splitCosignature } from './cosigned.js';
import { decodeVerifierKey, isSignedBy, type SigningKey, verifierKey } from './keys.js';
import { LedgerError } from './ledger-error.js';
import { type NoteSignature, parseNote, requireText } from './note-text.js';
import type { VerifierKey } from './verifier-key.js';

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

/** The signature of a key over a text under a name. @throws LedgerError for a text that a note cannot have */
export async function signNote(text: string, name: string, key: SigningKey): Promise<NoteSignature> {
  requireText(text);
  const { id } = verifierKey(name, key.publicKey);
  return { name, id, bytes: await key.sign(new TextEncoder().encode(text)) };
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
