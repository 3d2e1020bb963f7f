import { canonicalJson, NotCanonicalError } from '@concordat/canonical';
import {
  COMMITTED_FIELDS,
  commitmentBytes,
  decodeLogProof,
  fromHex,
  LedgerError,
  type LogProof,
  sameBytes,
  toHex,
  type VerifierKey,
} from '@concordat/ledger/reading';
import type { BrowserCrypto } from './browser-crypto.js';
import { leafHashOf, rootOf } from './inclusion.js';
import { positionStep, type ShownPosition } from './position-step.js';
import {
  type ActLeaf,
  Misshapen,
  membersOf,
  type ReceiptExtra,
  readExtra,
  readLeaf,
} from './receipt-shape.js';
import { signatureStep } from './signature-step.js';
import { cosignedStep, readHead, type SignedHead, signedStep } from './signatures.js';
import { type Facts, fails, holds, omitted, STEP_NAMES, type Step } from './steps.js';

/** A receipt, and what it is checked against. */
export interface ToCheck {
  readonly receipt: string;
  /** Keys of the log that are trusted, and witnesses that have to have cosigned. */
  readonly keys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  /** Texts that are said to be the words that were agreed to. */
  readonly texts: readonly string[];
  /** The answer as a page shows it. */
  readonly shown: ShownPosition | null;
}

/** Checks a receipt, one step after the other. What is not one ends with the first; the others are then not reached. */
export async function* checkReceipt(given: ToCheck, crypto: BrowserCrypto): AsyncGenerator<Step> {
  const read = readReceipt(given.receipt);
  if ('outcome' in read) {
    yield read;
    for (const name of STEP_NAMES.slice(1)) yield omitted(name, 'notReached');
    return;
  }
  const { proof, extra } = read;
  yield holds('receipt');
  const leafHash = await leafHashOf(extra.leaf, crypto);
  const { step, leaf } = leafStep(extra.leaf, leafHash);
  yield step;
  yield leaf === null ? omitted('commitments', 'notReached') : await commitmentsStep(extra, leaf, crypto);
  yield statementStep(extra);
  const head = headOf(proof.checkpoint);
  if (head instanceof LedgerError) {
    yield omitted('included', 'notReached');
    yield fails('signed', 'headMalformed', head.message);
    yield omitted('cosigned', 'notReached');
  } else {
    yield await includedStep(proof, head, leafHash, crypto);
    yield await signedStep(head, given.keys, crypto);
    yield await cosignedStep(head, given.witnesses, crypto);
  }
  yield leaf === null ? omitted('words', 'notReached') : await wordsStep(leaf, given.texts, crypto);
  yield leaf === null ? omitted('position', 'notReached') : positionStep(extra, leaf, given.shown);
  yield leaf === null || head instanceof LedgerError
    ? omitted('signature', 'notReached')
    : await signatureStep(extra, leaf, { index: proof.index, head }, crypto);
}

function readReceipt(receipt: string): Step | { readonly proof: LogProof; readonly extra: ReceiptExtra } {
  try {
    const proof = decodeLogProof(receipt);
    if (proof.extra === null) return fails('receipt', 'notAReceipt', 'it has no extra data');
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(proof.extra);
    return { proof, extra: readExtra(JSON.parse(text)) };
  } catch (error) {
    return fails('receipt', 'notAReceipt', whyMalformed(error));
  }
}

/** Why something cannot be read. @throws what is no error of reading */
function whyMalformed(error: unknown): string {
  const expected = [LedgerError, Misshapen, SyntaxError, TypeError, NotCanonicalError];
  if (error instanceof Error && expected.some((each) => error instanceof each)) return error.message;
  throw error;
}

function leafStep(text: string, hash: Uint8Array): { readonly step: Step; readonly leaf: ActLeaf | null } {
  const facts: Facts = [['leafHash', toHex(hash)]];
  try {
    const value: unknown = JSON.parse(text);
    const leaf = readLeaf(value);
    if (canonicalJson(value) !== text) return { step: fails('leaf', 'leafNotCanonical', '', facts), leaf };
    const said: Facts = [...facts, ['act', leaf.act], ['kind', leaf.kind], ['at', leaf.at]];
    return { step: holds('leaf', said), leaf };
  } catch (error) {
    return { step: fails('leaf', 'leafMalformed', whyMalformed(error), facts), leaf: null };
  }
}

async function commitmentsStep(
  { opened }: ReceiptExtra,
  leaf: ActLeaf,
  crypto: BrowserCrypto,
): Promise<Step> {
  const wrong: string[] = [];
  const facts: (readonly ['opened' | 'erased', string])[] = [];
  for (const field of COMMITTED_FIELDS) {
    const opening = opened[field];
    if (opening === null) continue;
    if ('erased' in opening) {
      facts.push(['erased', field]);
      continue;
    }
    const bytes = bytesToCommit(field, opening);
    const matches = bytes !== null && (await crypto.hexOf(bytes)) === leaf.commitments[field];
    if (matches) facts.push(['opened', field]);
    else wrong.push(field);
  }
  if (wrong.length > 0) return fails('commitments', 'commitmentOpened', wrong.join(', '), facts);
  if (facts.every(([name]) => name === 'erased')) return omitted('commitments', 'nothingOpened', '', facts);
  return holds('commitments', facts);
}

/** What a commitment would be the hash of; null for a value that has no canonical JSON, which none is made of. */
function bytesToCommit(
  field: (typeof COMMITTED_FIELDS)[number],
  { salt, value }: { readonly salt: string; readonly value: unknown },
): Uint8Array<ArrayBuffer> | null {
  try {
    return commitmentBytes(field, fromHex(salt), value);
  } catch (error) {
    if (error instanceof NotCanonicalError) return null;
    throw error;
  }
}

function statementStep({ opened, statement }: ReceiptExtra): Step {
  const { payload } = opened;
  if (payload !== null && 'erased' in payload && statement === null)
    return omitted('statement', 'statementErased');
  const words = payload !== null && 'value' in payload ? membersOf(payload.value).words : undefined;
  const facts = sentencesOf(statement);
  if (words === undefined) return fails('statement', 'statementNotOpened', '', facts);
  return sameValue(words, statement)
    ? holds('statement', facts)
    : fails('statement', 'statementOther', '', facts);
}

/** Whether two values have the same canonical JSON; those that have none are not the same. */
function sameValue(a: unknown, b: unknown): boolean {
  try {
    return canonicalJson(a) === canonicalJson(b);
  } catch (error) {
    if (error instanceof NotCanonicalError) return false;
    throw error;
  }
}

function sentencesOf(statement: unknown): Facts {
  const { en, cy } = membersOf(statement);
  return [
    ...(typeof en === 'string' ? [['statement_en', en] as const] : []),
    ...(typeof cy === 'string' ? [['statement_cy', cy] as const] : []),
  ];
}

function headOf(note: string): SignedHead | LedgerError {
  try {
    return readHead(note);
  } catch (error) {
    if (error instanceof LedgerError) return error;
    throw error;
  }
}

async function includedStep(
  { index, proof }: LogProof,
  { size, root }: SignedHead,
  leafHash: Uint8Array<ArrayBuffer>,
  crypto: BrowserCrypto,
): Promise<Step> {
  const facts: Facts = [
    ['index', String(index)],
    ['size', String(size)],
    ['root', toHex(root)],
  ];
  const reached = await rootOf(leafHash, { index, size, proof }, crypto);
  return reached !== null && sameBytes(reached, root)
    ? holds('included', facts)
    : fails('included', 'notIncluded', '', facts);
}

async function wordsStep(
  { versions }: ActLeaf,
  texts: readonly string[],
  crypto: BrowserCrypto,
): Promise<Step> {
  if (versions.length === 0) return omitted('words', 'noWordsBound');
  const bound: Facts = versions.map((hash) => ['text', hash]);
  if (texts.length === 0) return omitted('words', 'noTextGiven', '', bound);
  const hashes = await Promise.all(texts.map((text) => crypto.hexOf(new TextEncoder().encode(text))));
  const other = hashes.find((hash) => !versions.includes(hash));
  return other === undefined ? holds('words', bound) : fails('words', 'otherText', other, bound);
}
