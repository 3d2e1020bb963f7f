import { canonical, type Json, NotCanonical } from './canonical.js';
import { Erasures } from './erasures.js';
import { type Findings, shown } from './findings.js';
import { LogTree, sha256 } from './log-tree.js';
import {
  type Entry,
  FIELDS,
  type Field,
  isAboutLog,
  type Leaf,
  Misshapen,
  type Opening,
  readLeaf,
  readLogLeaf,
} from './shapes.js';

/** Checks the entries one after another: their order, their leaves, what is opened of them; computes the root. */
export class Entries {
  readonly opened: Record<Field, number> = { person: 0, organisation: 0, payload: 0 };
  readonly erased: Record<Field, number> = { person: 0, organisation: 0, payload: 0 };
  private readonly erasures: Erasures;
  private readonly tree = new LogTree();
  private readonly lineOfAct = new Map<string, number>();
  private readonly marked = new Map<number, string>();
  private expected = 0;

  /** @param marks sizes at which to keep the root as well */
  constructor(
    private readonly findings: Findings,
    private readonly marks: readonly number[],
  ) {
    this.erasures = new Erasures(findings);
    this.keepMark();
  }

  /** Entries read so far. */
  get size(): number {
    return this.tree.size;
  }

  root(): string {
    return this.tree.root();
  }

  /** The root when there were as many entries as one of the marks; undefined when there have not been so many. */
  rootAt(size: number): string | undefined {
    return this.marked.get(size);
  }

  /** Checks one entry; returns its leaf, or null when that is not in the format. */
  add(line: number, entry: Entry): Leaf | null {
    if (entry.index !== this.expected) {
      this.findings.add('order', line, `index ${entry.index} stands where ${this.expected} is due`);
    }
    this.expected = entry.index + 1;
    this.tree.add(Buffer.from(entry.leaf, 'utf8'));
    this.keepMark();
    const leaf = this.leaf(line, entry.leaf);
    if (leaf === null) return null;
    this.checkUnique(line, leaf.act);
    for (const field of FIELDS) {
      const opening = entry.opened[field];
      if (opening !== null && 'erased' in opening) {
        this.erased[field] += 1;
        this.erasures.add(line, entry.index, opening.erased);
      } else this.checkOpening(line, field, opening, leaf.commitments[field]);
    }
    this.erasures.seen(entry, leaf);
    return leaf;
  }

  /** To be called once every line was read. */
  finish(): void {
    this.erasures.finish();
  }

  private keepMark(): void {
    const { size } = this.tree;
    if (this.marks.includes(size)) this.marked.set(size, this.tree.root());
  }

  private leaf(line: number, text: string): Leaf | null {
    try {
      const value = JSON.parse(text) as Json;
      const leaf = isAboutLog(value) ? readLogLeaf(value) : readLeaf(value);
      if (canonical(value) === text) return leaf;
      this.findings.add('leaves', line, 'the leaf is not written as RFC 8785 writes it');
    } catch (error) {
      this.findings.add('leaves', line, whyNotALeaf(error));
    }
    return null;
  }

  private checkUnique(line: number, act: string): void {
    const before = this.lineOfAct.get(act);
    if (before === undefined) this.lineOfAct.set(act, line);
    else this.findings.add('acts', line, `act ${shown(act)} is on line ${before} already`);
  }

  private checkOpening(line: number, field: Field, opening: Opening | null, committed: string): void {
    if (opening === null) return;
    this.opened[field] += 1;
    try {
      if (commitment(field, opening) !== committed) {
        this.findings.add('commitments', line, `${field} is not what the leaf commits to`);
      }
    } catch (error) {
      if (!(error instanceof NotCanonical)) throw error;
      this.findings.add('commitments', line, `${field} cannot be hashed: ${error.message}`);
    }
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
