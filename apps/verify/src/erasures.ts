import { type Findings, shown } from './findings.js';
import { type Entry, type Erased, type Leaf, memberOf, openedValue } from './shapes.js';

/** The acts by which something is erased: a person's data, or what one act recorded. */
const ERASES = ['person.erase', 'person.eraseAct'];

/** Checks that what is erased was erased by an act of the log: a later one, of that kind, on the ground that is given. */
export class Erasures {
  private readonly claims: (Erased & { readonly line: number; readonly index: number })[] = [];
  /** Acts that erase: their place, and the ground that their opened payload states. */
  private readonly acts = new Map<string, { index: number; ground: string | null }>();

  constructor(private readonly findings: Findings) {}

  add(line: number, index: number, { act, ground }: Erased): void {
    this.claims.push({ line, index, act, ground });
  }

  /** Takes note of an act that may have erased something. */
  seen({ index, opened }: Entry, { act, kind }: Leaf): void {
    if (!ERASES.includes(kind)) return;
    const ground = memberOf(openedValue(opened.payload), 'ground');
    this.acts.set(act, { index, ground: typeof ground === 'string' ? ground : null });
  }

  /** To be called once every line was read. */
  finish(): void {
    for (const { line, index, act, ground } of this.claims) {
      const by = this.acts.get(act);
      if (by === undefined) {
        this.findings.add('erasures', line, `no act ${shown(act)} of the log erases anything`);
      } else if (by.index < index) {
        this.findings.add('erasures', line, `act ${shown(act)} came before what it is said to have erased`);
      } else if (by.ground !== null && by.ground !== ground) {
        this.findings.add('erasures', line, `act ${shown(act)} states another ground than ${shown(ground)}`);
      }
    }
  }
}
