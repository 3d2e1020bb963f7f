import { createPublicKey, verify } from 'node:crypto';
import { InputError } from './input-error.js';
import { sha256 } from './log-tree.js';

/** A public key under a name, as C2SP signed-note writes it; `cosigns` for that of a witness. */
export type VerifierKey = ReturnType<typeof readVerifierKey>;
/** A signed head of a log; `signedBy` are those of the keys asked about whose signatures hold. */
export type Head = ReturnType<typeof readHead>;
/** The keys that something is checked with. */
export type Known = Readonly<Record<'keys' | 'witnesses', readonly VerifierKey[]>>;

/** Thrown for a note that is malformed, or that a known key has not signed although it says so. */
export class BadNote extends Error {}

/** Thrown for a signature under the name and id of a known key that is not its. */
export class BadSignature extends BadNote {}

const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;

/** @throws InputError for text that is no verifier key of Ed25519 */
export function readVerifierKey(text: string) {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const type = bytes[0];
  if (bytes.length !== 33 || (type !== 1 && type !== 4) || id !== idOf(name, bytes)) {
    throw new InputError(`${JSON.stringify(text)} is not a verifier key: <name>+<id>+<base64>, Ed25519.`);
  }
  return { text: text.trim(), name, id, cosigns: type === 4, publicKey: bytes.subarray(1) };
}

/** The key of a log under the name of another. */
export function keyNamed(name: string, publicKey: Buffer): VerifierKey {
  const bytes = Buffer.concat([Buffer.of(1), publicKey]);
  return readVerifierKey(`${name}+${idOf(name, bytes)}+${bytes.toString('base64')}`);
}

function idOf(name: string, bytes: Buffer): string {
  return sha256(Buffer.from(`${name}\n`), bytes).toString('hex', 0, 4);
}

/**
 * Reads a signed head and checks the signatures of the keys that are known.
 *
 * @throws BadNote for what is malformed, and for a signature of a known key that is not its
 */
export function readHead(note: string, keys: readonly VerifierKey[]) {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) throw new BadNote('it is not a signed note');
  const text = note.slice(0, end + 1);
  const signedBy = note
    .slice(end + 2, -1)
    .split('\n')
    .flatMap((line) => signerOf(line, text, keys));
  const [origin = '', size = '', root = ''] = text.split('\n');
  const bytes = Buffer.from(root, 'base64');
  const isSize = /^(0|[1-9]\d*)$/u.test(size) && Number.isSafeInteger(Number(size));
  if (origin === '' || !isSize || bytes.length !== 32 || bytes.toString('base64') !== root) {
    throw new BadNote('it is not the head of a log');
  }
  return { origin, size: Number(size), root: bytes.toString('hex'), signedBy };
}

function signerOf(line: string, text: string, keys: readonly VerifierKey[]): string[] {
  const [, name, encoded = ''] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (name === undefined || bytes.length < 5 || bytes.toString('base64') !== encoded) {
    throw new BadNote('a line of a signature is malformed');
  }
  const id = bytes.subarray(0, 4).toString('hex');
  const key = keys.find((each) => each.name === name && each.id === id);
  if (key === undefined) return [];
  if (!isSigned(key, text, bytes.subarray(4))) {
    throw new BadSignature(`the signature under the name of ${name} is not that of its key`);
  }
  return [key.text];
}

/** A note is signed as it is; a witness signs the time before it (C2SP tlog-cosignature). */
function isSigned({ cosigns, publicKey }: VerifierKey, text: string, signed: Buffer): boolean {
  if (signed.length !== SIGNATURE_BYTES + (cosigns ? TIME_BYTES : 0)) return false;
  const before = cosigns ? `cosignature/v1\ntime ${signed.readBigUInt64BE()}\n` : '';
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
    format: 'jwk',
  });
  return verify(null, Buffer.from(before + text, 'utf8'), key, signed.subarray(-SIGNATURE_BYTES));
}
