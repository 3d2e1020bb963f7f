import { type Findings, shown } from './findings.js';
import { type Entry, type Erased, type Leaf, memberOf, openedValue } from './shapes.js';

/** The acts by which something is erased: what was a person's, anywhere; or what one act recorded, which it names. */
const OF_PERSON = 'person.erase';
const OF_ACT = 'person.eraseAct';

/** Checks that what is erased was erased by an act of the log: a later one, of such a kind, about it, on the ground that is given. */
export class Erasures {
  private readonly claims: [line: number, index: number, of: string, by: Erased][] = [];
  /** Acts that erase: their place, the ground that their opened payload states, and the one act that they are about. */
  private readonly acts = new Map<string, { index: number; ground: string | null; about: string | null }>();

  constructor(private readonly findings: Findings) {}

  /** @param of the act whose opening is erased */
  add(line: number, { index }: Entry, of: string, by: Erased): void {
    this.claims.push([line, index, of, by]);
  }

  /** Takes note of an act that may have erased something. */
  seen({ index, opened }: Entry, { act, kind, subjects }: Leaf): void {
    if (kind !== OF_PERSON && kind !== OF_ACT) return;
    const ground = memberOf(openedValue(opened.payload), 'ground');
    const about = kind === OF_PERSON ? null : (subjects.find(({ type }) => type === 'act')?.id ?? '');
    this.acts.set(act, { index, ground: typeof ground === 'string' ? ground : null, about });
  }

  /** To be called once every line was read. */
  finish(): void {
    for (const [line, index, of, by] of this.claims) {
      const fault = this.faultOf(index, of, by);
      if (fault !== null) this.findings.add('erasures', line, fault);
    }
  }

  private faultOf(index: number, of: string, { act, ground }: Erased): string | null {
    const by = this.acts.get(act);
    if (by === undefined) return `no act ${shown(act)} of the log erases anything`;
    if (by.index < index) return `act ${shown(act)} came before what it is said to have erased`;
    if ((by.about ?? of) !== of) return `act ${shown(act)} erased another act than ${shown(of)}`;
    if ((by.ground ?? ground) === ground) return null;
    return `act ${shown(act)} states another ground than ${shown(ground)}`;
  }
}
