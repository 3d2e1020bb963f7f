import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { statementBytes } from '@concordat/ledger';
import { entry, sha256, TEXT, type TestEntry } from './sample-export.fixture.js';

/** A key of an authenticator, with its COSE_Key. */
export interface TestKey {
  readonly cose: Buffer;
  readonly sign: (data: Buffer) => Buffer;
}

const text = (bytes: Buffer) => {
  const length = Buffer.from(
    bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255],
  );
  return Buffer.concat([length, bytes]);
};
const fromUrl = (part: string | undefined) => text(Buffer.from(part ?? '', 'base64url'));
const join = (...parts: (Buffer | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as Buffer)));

function keyOf(privateKey: KeyObject, cose: Buffer, hash: 'sha256' | null = 'sha256'): TestKey {
  return { cose, sign: (data) => sign(hash, data, privateKey) };
}

/** A new key of each kind that the server takes, as an authenticator writes it. */
export const KEYS: Readonly<Record<string, () => TestKey>> = {
  ES256: () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    return keyOf(privateKey, join([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21], fromUrl(x), [0x22], fromUrl(y)));
  },
  EdDSA: () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const { x } = publicKey.export({ format: 'jwk' });
    return keyOf(privateKey, join([0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21], fromUrl(x)), null);
  },
  RS256: () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { n } = publicKey.export({ format: 'jwk' });
    return keyOf(privateKey, join([0xa4, 1, 3, 3, 0x39, 1, 0, 0x20], fromUrl(n), [0x21, 0x43, 1, 0, 1]));
  },
};
export const newKey = (kind = 'ES256'): TestKey => {
  const make = KEYS[kind];
  if (make === undefined) throw new Error(`There is no key of the kind ${kind}.`);
  return make();
};

export const SIGNER = 'person-7';
/** `at` of the leaf of the position in the samples: entry 1. */
const TAKEN = 1_800_000_000_001;
const SAID = { answer: 'agree', reasons: 'It is time.' };

/** What is signed, and what is done wrong. */
export interface Wrong {
  /** Merged into what is signed. */
  readonly statement?: object;
  readonly type?: string;
  readonly flags?: number;
  /** How long before the position the statement was given out, in milliseconds. */
  readonly age?: number;
  /** The key that signs, if another than is shown. */
  readonly signsWith?: TestKey;
  /** Merged into what is recorded of the signature. */
  readonly recorded?: object;
}

/** What an act records of a signature. */
export function signedBy(key: TestKey, wrong: Wrong = {}): Record<string, string> {
  const at = new Date(TAKEN - (wrong.age ?? 20_000)).toISOString();
  const nonce = Buffer.alloc(48, 7).toString('base64url');
  const statement = statementBytes({
    decision: 'decision-1',
    person: SIGNER,
    organisation: 'organisation-1',
    version: sha256(TEXT),
    ...SAID,
    clauses: null,
    wouldResolve: null,
    at,
    nonce,
    ...wrong.statement,
  });
  const challenge = createHash('sha256').update(statement).digest('base64url');
  const client = Buffer.from(JSON.stringify({ type: wrong.type ?? 'webauthn.get', challenge }));
  const authenticatorData = Buffer.concat([
    Buffer.alloc(32, 1),
    Buffer.of(wrong.flags ?? 5),
    Buffer.alloc(4),
  ]);
  const data = Buffer.concat([authenticatorData, createHash('sha256').update(client).digest()]);
  return {
    at,
    nonce,
    authenticatorData: authenticatorData.toString('base64url'),
    clientDataJson: client.toString('base64url'),
    signature: (wrong.signsWith ?? key).sign(data).toString('base64url'),
    publicKey: key.cose.toString('base64url'),
    ...wrong.recorded,
  };
}

/** The entry of an act about a passkey, with the person opened. */
export function aboutPasskey(
  index: number,
  key: TestKey,
  { kind = 'passkey.register', person = SIGNER, passkey = 'passkey-1', shown = true } = {},
): TestEntry {
  const subjects = [
    { type: 'passkey', id: passkey },
    { type: 'public_key', id: createHash('sha256').update(key.cose).digest('hex') },
  ];
  const made = entry(index, { kind, subjects, person, opened: shown });
  return { ...made, opened: { person: made.opened.person ?? null, organisation: null, payload: null } };
}

/** The entry of a signed position, and its line. */
export function signedPosition(signed: unknown): { act: TestEntry; position: Record<string, unknown> } {
  const rest = { readToEndAt: '2027-01-15T07:59:00.000Z', spokeAs: 'member' };
  const words = { en: 'Act 1\n', cy: 'Ŵy' };
  const payload = { ...SAID, ...rest, sha256: sha256(TEXT), inPlaceOfId: null, words };
  const recorded = signed === undefined ? payload : { ...payload, signed };
  const subjects = [
    { type: 'position', id: 'position-1' },
    { type: 'decision', id: 'decision-1' },
  ];
  const act = entry(1, { kind: 'decision.takePosition', payload: recorded, subjects, person: SIGNER });
  const position = {
    id: 'position-1',
    decision: 'decision-1',
    person: SIGNER,
    organisation: 'organisation-1',
    version: sha256(TEXT),
    takenAt: new Date(TAKEN).toISOString(),
    inPlaceOf: null,
    ...SAID,
    ...rest,
    signature: signed,
  };
  return { act, position };
}
