import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { canonicalBytes } from '@concordat/canonical';
import {
  type ActSalts,
  checkpointText,
  encodeActLeaf,
  encodeLogProof,
  inclusionProof,
  type LedgerAct,
  leafHash,
  noteOf,
  rootOfHashes,
  signNote,
  statementBytes,
} from '@concordat/ledger';
import { keyOf, ORIGIN, WORDS_HASH } from './receipt.fixture.js';

/** A passkey: its COSE_Key, and how it signs. */
export interface TestPasskey {
  readonly cose: Buffer;
  readonly sign: (data: Buffer) => Buffer;
}

const string = (part: string | undefined) => {
  const bytes = Buffer.from(part ?? '', 'base64url');
  return Buffer.concat([
    bytes.length < 256
      ? Buffer.of(0x58, bytes.length)
      : Buffer.of(0x59, bytes.length >> 8, bytes.length & 255),
    bytes,
  ]);
};
const cose = (...parts: (readonly number[] | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as Buffer)));

/** A new passkey of each kind that the server takes. */
export const PASSKEYS: Readonly<Record<string, () => TestPasskey>> = {
  ES256: () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    return {
      cose: cose([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21], string(x), [0x22], string(y)),
      sign: (data) => sign('sha256', data, privateKey),
    };
  },
  EdDSA: () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const { x } = publicKey.export({ format: 'jwk' });
    return {
      cose: cose([0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21], string(x)),
      sign: (data) => sign(null, data, privateKey),
    };
  },
  RS256: () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { n } = publicKey.export({ format: 'jwk' });
    return {
      cose: cose([0xa4, 1, 3, 3, 0x39, 1, 0, 0x20], string(n), [0x21, 0x43, 1, 0, 1]),
      sign: (data) => sign('sha256', data, privateKey),
    };
  },
};

const salts: ActSalts = {
  person: new Uint8Array(32).fill(1),
  organisation: new Uint8Array(32).fill(2),
  payload: new Uint8Array(32).fill(3),
};
const TAKEN = '2026-03-02T10:15:30.250Z';
const words = { en: 'Ada Lovelace agreed with version 1.', cy: 'Cytunodd Ada Lovelace: fersiwn 1.' };

/** What is done wrong in a receipt. */
export interface Wrong {
  /** Merged into the statement that is signed. */
  readonly statement?: object;
  readonly type?: string;
  readonly flags?: number;
  /** How long before the answer the statement was given out, in milliseconds. */
  readonly age?: number;
  /** What signs instead of the passkey that is shown. */
  readonly signsWith?: TestPasskey;
  /** Merged into what is recorded of the signature. */
  readonly recorded?: object;
  /** Merged into the act that registered the passkey. */
  readonly registered?: Partial<LedgerAct>;
  /** Merged into what the receipt says of it; null for nothing of it. */
  readonly registration?: object | null;
}

/** The receipt for an answer that is signed with a passkey, registered two entries before. */
export async function signedReceipt(passkey: TestPasskey, wrong: Wrong = {}): Promise<string> {
  const person = { id: 'person-1' };
  const organisation = { id: 'organisation-1' };
  const said = { answer: 'agree', reasons: 'It is time.' };
  const hash = createHash('sha256').update(passkey.cose).digest('hex');
  const registering = encodeActLeaf(
    {
      act: 'act-0',
      kind: 'passkey.register',
      at: new Date('2026-03-01T09:00:00.000Z'),
      space: null,
      subjects: [
        { type: 'passkey', id: 'passkey-1' },
        { type: 'public_key', id: hash },
      ],
      versions: [],
      person,
      organisation: { id: null },
      payload: { name: 'Laptop' },
      ...wrong.registered,
    },
    salts,
  );
  const signed = signatureBy(passkey, said, wrong);
  const payload = { ...said, sha256: WORDS_HASH, words, signed };
  const leaf = encodeActLeaf(
    {
      act: 'act-1',
      kind: 'decision.takePosition',
      at: new Date(TAKEN),
      space: 'space-1',
      subjects: [
        { type: 'position', id: 'position-1' },
        { type: 'decision', id: 'decision-1' },
      ],
      versions: [WORDS_HASH],
      person,
      organisation,
      payload,
    },
    salts,
  );
  const hashes = [registering, Uint8Array.of(1), leaf, Uint8Array.of(3)].map((each) => leafHash(each));
  const text = checkpointText({ origin: ORIGIN, size: hashes.length, root: rootOfHashes(hashes) });
  const salted = (field: keyof ActSalts, value: unknown) => ({
    salt: Buffer.from(salts[field]).toString('hex'),
    value,
  });
  const registration = {
    index: 0,
    leaf: Buffer.from(registering).toString('utf8'),
    person: salted('person', wrong.registered?.person ?? person),
    proof: inclusionProof(hashes, 0).map((each) => Buffer.from(each).toString('base64')),
    ...wrong.registration,
  };
  const extra = {
    format: 'concordat.receipt/1',
    leaf: Buffer.from(leaf).toString('utf8'),
    opened: {
      person: salted('person', person),
      organisation: salted('organisation', organisation),
      payload: salted('payload', payload),
    },
    statement: words,
    ...(wrong.registration !== null && { registration }),
  };
  return encodeLogProof({
    extra: canonicalBytes(extra),
    index: 2,
    proof: inclusionProof(hashes, 2),
    checkpoint: noteOf(text, [await signNote(text, ORIGIN, keyOf(1))]),
  });
}

function signatureBy(passkey: TestPasskey, said: { answer: string; reasons: string }, wrong: Wrong) {
  const at = new Date(Date.parse(TAKEN) - (wrong.age ?? 20_000)).toISOString();
  const nonce = Buffer.alloc(48, 7).toString('base64url');
  const statement = statementBytes({
    decision: 'decision-1',
    person: 'person-1',
    organisation: 'organisation-1',
    version: WORDS_HASH,
    ...said,
    clauses: null,
    wouldResolve: null,
    at,
    nonce,
    ...wrong.statement,
  });
  const challenge = createHash('sha256').update(statement).digest('base64url');
  const client = Buffer.from(JSON.stringify({ type: wrong.type ?? 'webauthn.get', challenge }));
  const head = Buffer.concat([Buffer.alloc(32, 1), Buffer.of(wrong.flags ?? 5), Buffer.alloc(4)]);
  const data = Buffer.concat([head, createHash('sha256').update(client).digest()]);
  return {
    at,
    nonce,
    authenticatorData: head.toString('base64url'),
    clientDataJson: client.toString('base64url'),
    signature: (wrong.signsWith ?? passkey).sign(data).toString('base64url'),
    publicKey: passkey.cose.toString('base64url'),
    ...wrong.recorded,
  };
}
