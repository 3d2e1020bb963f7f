import { fromBase64, toBase64 } from './base64.js';
import { fromHex, joined, toHex } from './bytes.js';
import { LedgerError } from './ledger-error.js';
import { isKeyName } from './verifier-key.js';

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

/** Text and signatures of a note, which are not verified. @throws LedgerError for a note that is malformed */
export function parseNote(note: string | Uint8Array): { text: string; signatures: NoteSignature[] } {
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
  return `${SIGNATURE_START}${name} ${toBase64(joined(fromHex(id), bytes))}\n`;
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

/** @throws LedgerError for a text that a note cannot have */
export function requireText(text: string): void {
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
