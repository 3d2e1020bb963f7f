import { canonical, type Json } from './canonical.js';
import { type CheckName, Findings, shown } from './findings.js';
import { InputError } from './input-error.js';
import { checkLeaf, checkOpening } from './leaves.js';
import { isIncluded, leafHash } from './log-tree.js';
import { BadNote, type Head, type Known, readHead, readVerifierKey } from './notes.js';
import { FIELDS, type Leaf, Misshapen, memberOf, openedValue, type Receipt, readReceipt } from './shapes.js';
import { faultsOf, Passkeys, signatureIn } from './signatures.js';

/** First line of a proof as C2SP tlog-proof writes it. */
export const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const LONGEST_PROOF = 63;
const CHECKS = ['receipt', 'leaves', 'included', 'signed', 'commitments', 'statement', 'signatures'] as const;

/** What came of reading a receipt. */
export type ReceiptVerification = ReturnType<typeof verifyReceipt>;

/**
 * Checks a receipt by itself.
 *
 * @throws InputError where no key of the log is given, since a receipt holds none
 */
export function verifyReceipt(text: string, keys: readonly string[], witnesses: readonly string[]) {
  if (keys.length === 0)
    throw new InputError('A receipt is checked with --key, the verifier key of the log.');
  const findings = new Findings();
  const known = { keys: keys.map(readVerifierKey), witnesses: witnesses.map(readVerifierKey) };
  const found = checkReceipt(findings, text, known);
  const names: CheckName[] = witnesses.length > 0 ? [...CHECKS, 'cosigned'] : [...CHECKS];
  const checks = names.map((name) => findings.outcome(name));
  const payload = found?.receipt.opened.payload;
  return {
    format: 'concordat.receipt-verification/1' as const,
    whole: checks.every(({ holds }) => holds),
    /** The act and what it says; null when the receipt cannot be read so far. */
    act: found?.leaf ? { act: found.leaf.act, kind: found.leaf.kind, at: found.leaf.at } : null,
    statement: found?.receipt.statement ?? null,
    /** Whether what it said is no longer opened: it was erased. */
    erased: payload ? 'erased' in payload : false,
    index: found?.index ?? null,
    /** Whether the act is a position that says that it was signed with a passkey. */
    signed: found?.leaf ? signatureIn(found.receipt, found.leaf) !== undefined : false,
    checks,
  };
}

/** Checks a receipt; null when it cannot be read. */
export function checkReceipt(findings: Findings, text: string, known: Known) {
  try {
    const { extra, index, proof, note } = partsOf(text);
    const receipt = readReceipt(JSON.parse(extra) as Json);
    const leaf = checkLeaf(findings, 1, receipt.leaf);
    if (leaf !== null) checkOpened(findings, receipt, leaf);
    const head = checkPlace(findings, { receipt, index, proof, note }, known);
    if (leaf !== null) checkSignature(findings, { receipt, index, head }, leaf);
    return { receipt, leaf, index };
  } catch (error) {
    if (!(error instanceof Misshapen || error instanceof SyntaxError)) throw error;
    findings.add('receipt', 1, error instanceof Misshapen ? error.message : 'its extra data is not JSON');
    return null;
  }
}

function partsOf(text: string) {
  const end = text.indexOf('\n\n');
  const [first, extra = '', index = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  const [, place] = /^index (0|[1-9]\d{0,15})$/u.exec(index) ?? [];
  if (first !== FIRST_LINE || !extra.startsWith('extra ') || !place || !Number.isSafeInteger(Number(place)))
    throw new Misshapen('it is not a proof with a statement');
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  const isProof = proof.every((hash, at) => hash.length === 32 && hash.toString('base64') === lines[at]);
  if (!isProof || proof.length > LONGEST_PROOF) throw new Misshapen('a hash of the proof is malformed');
  const decoded = Buffer.from(extra.slice('extra '.length), 'base64').toString('utf8');
  return { extra: decoded, index: Number(place), proof, note: text.slice(end + 2) };
}

function checkOpened(findings: Findings, { opened, statement }: Receipt, leaf: Leaf): void {
  for (const field of FIELDS) {
    const opening = opened[field];
    if (opening !== null && 'value' in opening)
      checkOpening(findings, 1, field, opening, leaf.commitments[field]);
  }
  const isErased = opened.payload !== null && 'erased' in opened.payload;
  const words = isErased ? null : memberOf(openedValue(opened.payload), 'words');
  if (words === undefined)
    findings.add('statement', 1, 'nothing that was committed to says so: it is not opened');
  else if (canonical(words) !== canonical(statement))
    findings.add('statement', 1, 'it is not what the act says');
}

function checkPlace(
  findings: Findings,
  of: { receipt: Receipt; index: number; proof: readonly Buffer[]; note: string },
  { keys, witnesses }: Known,
): Head | null {
  try {
    const head = readHead(of.note, [...keys, ...witnesses]);
    const signers = keys.filter(({ text, name }) => name === head.origin && head.signedBy.includes(text));
    if (signers.length === 0) findings.add('signed', 1, 'no key that is known has signed the head in it');
    for (const { text } of witnesses) {
      if (!head.signedBy.includes(text)) findings.add('cosigned', 1, `${shown(text)} has not cosigned it`);
    }
    if (!isIncluded(leafHash(of.receipt.leaf), of.index, of.proof, head))
      findings.add('included', 1, 'the proof does not lead from the leaf to the root of the head');
    return head;
  } catch (error) {
    if (!(error instanceof BadNote)) throw error;
    findings.add('signed', 1, error.message);
    return null;
  }
}

/** Checks the signature of a position, and that its key was registered before by the same person, in the same log. */
function checkSignature(
  findings: Findings,
  { receipt, index, head }: { receipt: Receipt; index: number; head: Head | null },
  leaf: Leaf,
): void {
  const { registration: before } = receipt;
  const signed = signatureIn(receipt, leaf);
  if (signed === undefined) return;
  const passkeys = new Passkeys();
  const registered = before === undefined ? null : checkLeaf(findings, 1, before.leaf);
  if (before !== undefined && registered !== null && head !== null && before.index < index) {
    const proof = before.proof.map((hash) => Buffer.from(hash, 'base64'));
    checkOpening(findings, 1, 'person', before.person, registered.commitments.person);
    if (isIncluded(leafHash(before.leaf), before.index, proof, head))
      passkeys.seen({ opened: { person: before.person, organisation: null, payload: null } }, registered);
  }
  for (const fault of faultsOf(signed, receipt, leaf, passkeys)) findings.add('signatures', 1, fault);
}
