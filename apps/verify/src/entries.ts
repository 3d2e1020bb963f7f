import { Erasures } from './erasures.js';
import type { Findings } from './findings.js';
import { KnownActs } from './known-acts.js';
import { checkLeaf, checkOpening } from './leaves.js';
import { LogTree } from './log-tree.js';
import { type Entry, FIELDS, type Field, type Leaf, type LogLeaf } from './shapes.js';

/** Checks the entries one after another: their order, their leaves, what is opened of them; computes the root. */
export class Entries {
  readonly opened: Record<Field, number> = { person: 0, organisation: 0, payload: 0 };
  readonly erased: Record<Field, number> = { person: 0, organisation: 0, payload: 0 };
  private readonly erasures: Erasures;
  private readonly tree = new LogTree();
  private readonly acts = new KnownActs();
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

  /** Checks one entry; returns its leaf, or null when it is not in the format, or about the log itself. */
  add(line: number, entry: Entry, onLogLeaf: (leaf: LogLeaf) => void): Leaf | null {
    if (entry.index !== this.expected)
      this.findings.add('order', line, `index ${entry.index} stands where ${this.expected} is due`);
    this.expected = entry.index + 1;
    this.tree.add(entry.leaf);
    this.keepMark();
    const leaf = checkLeaf(this.findings, line, entry.leaf, onLogLeaf);
    if (leaf === null) return null;
    this.acts.add(leaf.act, line);
    for (const field of FIELDS) {
      const opening = entry.opened[field];
      if (opening !== null && 'erased' in opening) {
        this.erased[field] += 1;
        this.erasures.add(line, entry, leaf.act, opening.erased);
      } else if (opening !== null) {
        this.opened[field] += 1;
        checkOpening(this.findings, line, field, opening, leaf.commitments[field]);
      }
    }
    this.erasures.seen(entry, leaf);
    return leaf;
  }

  /** To be called once every line was read. */
  finish(): void {
    this.erasures.finish();
    for (const [line, before] of this.acts.again())
      this.findings.add('acts', line, `its act is on line ${before} already`);
  }

  private keepMark(): void {
    const { size } = this.tree;
    if (this.marks.includes(size)) this.marked.set(size, this.tree.root());
  }
}
