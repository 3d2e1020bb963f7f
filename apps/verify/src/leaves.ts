import { canonical, type Json, NotCanonical } from './canonical.js';
import type { Findings } from './findings.js';
import { sha256 } from './log-tree.js';
import { type Field, type Leaf, type LogLeaf, Misshapen, type Opening, readLeaf } from './shapes.js';

/** Bytes of a leaf at most. */
const LONGEST = 65_535;

/**
 * Checks the text of a leaf, and gives one about the log itself to `onLogLeaf`; null for such a one, and for one that is
 * not in the format.
 */
export function checkLeaf(
  findings: Findings,
  line: number,
  text: string,
  onLogLeaf?: (leaf: LogLeaf) => void,
): Leaf | null {
  try {
    if (Buffer.byteLength(text) > LONGEST) throw new Misshapen(`are more than ${LONGEST} bytes`);
    const value = JSON.parse(text) as Json;
    const leaf = readLeaf(value);
    if (!isWritten(leaf, text) && canonical(value) !== text)
      findings.add('leaves', line, 'the leaf is not written as RFC 8785 writes it');
    else if ('act' in leaf) return leaf;
    else onLogLeaf?.(leaf);
  } catch (error) {
    findings.add('leaves', line, whyNotALeaf(error));
  }
  return null;
}

/**
 * Whether JSON as Node writes it is the text: canonical, as the keys of a leaf that was read are in that order, unless a
 * lone surrogate is in it, which Node escapes. Says so sooner than {@link canonical}, and not of every leaf.
 */
function isWritten(leaf: Leaf | LogLeaf, text: string): boolean {
  return JSON.stringify(leaf) === text && !text.includes('\\ud');
}

/** Checks that what is opened of a field is what its leaf commits to. */
export function checkOpening(
  findings: Findings,
  line: number,
  field: Field,
  opening: Opening,
  committed: string,
): void {
  try {
    if (commitment(field, opening) !== committed)
      findings.add('commitments', line, `${field} is not what the leaf commits to`);
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    findings.add('commitments', line, `${field} cannot be hashed: ${error.message}`);
  }
}

function commitment(field: Field, { salt, value }: Opening): string {
  const domain = Buffer.from(`concordat.act/1/${field}`, 'utf8');
  const content = Buffer.from(canonical(value), 'utf8');
  return sha256(domain, Buffer.of(0), Buffer.from(salt, 'hex'), content).toString('hex');
}

function whyNotALeaf(error: unknown): string {
  if (error instanceof SyntaxError) return 'the leaf is not JSON';
  if (error instanceof Misshapen) return `in the leaf ${error.message}`;
  if (error instanceof NotCanonical) return `the leaf has no canonical JSON: ${error.message}`;
  throw error;
}
