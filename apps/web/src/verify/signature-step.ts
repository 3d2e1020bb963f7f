import { canonicalJson, NotCanonicalError } from '@concordat/canonical';
import {
  commitmentBytes,
  fromHex,
  joined,
  type PositionStatement,
  sameBytes,
  statementBytes,
  toHex,
} from '@concordat/ledger/reading';
import { type BrowserCrypto, NoEd25519 } from './browser-crypto.js';
import { leafHashOf, rootOf } from './inclusion.js';
import { fromBase64Url, readPasskeyKey, toBase64Url } from './passkey-key.js';
import {
  type ActLeaf,
  Misshapen,
  membersOf,
  type ReceiptExtra,
  type Registration,
  readLeaf,
  readSigned,
  type Signed,
} from './receipt-shape.js';
import type { SignedHead } from './signatures.js';
import { type Facts, type FailureReason, fails, holds, omitted, type Step } from './steps.js';

/** How long a statement may be signed after it was given out, in milliseconds. */
const LIFE_MS = 300_000;
/** User present and user verified, of the flags of WebAuthn. */
const VERIFIED = 0b101;

/** Where a receipt stands: its place, and the head above it. */
export interface Standing {
  readonly index: number;
  readonly head: SignedHead;
}

/** Whether a position that says so was signed with a passkey of its person; docs/record-format.md, “Signed positions”. */
export async function signatureStep(
  extra: ReceiptExtra,
  leaf: ActLeaf,
  standing: Standing,
  crypto: BrowserCrypto,
): Promise<Step> {
  const payload = openedOf(extra, 'payload');
  if (subjectOf(leaf, 'position') === undefined || typeof payload.answer !== 'string')
    return omitted('signature', 'noPosition');
  if (payload.signed === undefined) return omitted('signature', 'notSigned');
  const signed = readSigned(payload.signed, bytesIn);
  if (signed === null) return fails('signature', 'signatureMalformed');
  const facts: Facts = [
    ['signedAt', signed.at],
    ['passkey', await crypto.hexOf(signed.publicKey)],
  ];
  try {
    const reason =
      (await signatureFault(extra, leaf, signed, crypto)) ??
      (await registrationFault(extra, signed, standing, crypto));
    return reason === null ? holds('signature', facts) : fails('signature', reason, '', facts);
  } catch (error) {
    if (error instanceof NoEd25519) return omitted('signature', 'noEd25519', '', facts);
    if (error instanceof NotCanonicalError || error instanceof Misshapen)
      return fails('signature', 'signatureMalformed', error.message, facts);
    throw error;
  }
}

async function signatureFault(
  extra: ReceiptExtra,
  leaf: ActLeaf,
  { at, nonce, authenticatorData, clientDataJson, signature, publicKey }: Signed,
  crypto: BrowserCrypto,
): Promise<FailureReason | null> {
  const client = membersOf(jsonOf(new TextDecoder().decode(clientDataJson)));
  const challenge = toBase64Url(await crypto.sha256(statementBytes(statementOf(extra, leaf, at, nonce))));
  if (client.challenge !== challenge || client.type !== 'webauthn.get') return 'signedOther';
  const age = Date.parse(leaf.at) - Date.parse(at);
  if (!(age >= 0 && age < LIFE_MS)) return 'signedLate';
  if (((authenticatorData[32] ?? 0) & VERIFIED) !== VERIFIED) return 'signedByNobody';
  const key = readPasskeyKey(publicKey);
  const data = joined(authenticatorData, await crypto.sha256(clientDataJson));
  const isSigned = key !== null && (await crypto.isSignedByPasskey(key, data, signature));
  return isSigned ? null : 'badPasskeySignature';
}

async function registrationFault(
  extra: ReceiptExtra,
  { publicKey }: Signed,
  { index, head }: Standing,
  crypto: BrowserCrypto,
): Promise<FailureReason | null> {
  const { registration } = extra;
  const registered = registration === null ? null : leafIn(registration);
  if (registration === null || registered === null || registration.index >= index) return 'passkeyUnknown';
  const { person } = registration;
  const place = { index: registration.index, size: head.size, proof: registration.proof };
  const root = await rootOf(await leafHashOf(registration.leaf, crypto), place, crypto);
  const committed = await crypto.hexOf(commitmentBytes('person', fromHex(person.salt), person.value));
  const holdsAll =
    root !== null &&
    sameBytes(root, head.root) &&
    registered.kind === 'passkey.register' &&
    subjectOf(registered, 'public_key') === toHex(await crypto.sha256(publicKey)) &&
    committed === registered.commitments.person &&
    typeof person.value.id === 'string' &&
    person.value.id === openedOf(extra, 'person').id;
  return holdsAll ? null : 'passkeyUnknown';
}

/** The leaf of a registration as the format writes it; null for any other text. */
function leafIn({ leaf }: Registration): ActLeaf | null {
  const value = jsonOf(leaf);
  return value !== null && canonicalJson(value) === leaf ? readLeaf(value) : null;
}

function statementOf(extra: ReceiptExtra, leaf: ActLeaf, at: string, nonce: string): PositionStatement {
  const payload = openedOf(extra, 'payload');
  const statement = {
    decision: subjectOf(leaf, 'decision') ?? null,
    person: openedOf(extra, 'person').id ?? null,
    organisation: openedOf(extra, 'organisation').id ?? null,
    version: payload.sha256 ?? null,
    answer: payload.answer ?? null,
    reasons: payload.reasons ?? null,
    clauses: payload.clauseIds ?? null,
    wouldResolve: payload.wouldResolve ?? null,
    at,
    nonce,
  };
  return statement as PositionStatement;
}

function openedOf({ opened }: ReceiptExtra, field: keyof ReceiptExtra['opened']) {
  const opening = opened[field];
  return membersOf(opening !== null && 'value' in opening ? opening.value : null);
}

function subjectOf({ subjects }: ActLeaf, type: string): string | undefined {
  return subjects.find((subject) => subject.type === type)?.id;
}

function bytesIn(value: unknown): Uint8Array<ArrayBuffer> | null {
  return typeof value === 'string' ? fromBase64Url(value) : null;
}

/** What a text says as JSON; null where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
