import { isDeepStrictEqual } from 'node:util';
import type { Json } from './canonical.js';
import { type Findings, shown } from './findings.js';
import { type Entry, type Leaf, memberOf, openedValue, type Position } from './shapes.js';
import { faultsOf, Passkeys, signatureIn } from './signatures.js';

/** Keys of a position that the payload of its act states as well, and how they are called there. */
const STATED = {
  answer: 'answer',
  reasons: 'reasons',
  version: 'sha256',
  readToEndAt: 'readToEndAt',
  spokeAs: 'spokeAs',
  inPlaceOf: 'inPlaceOfId',
  signature: 'signed',
} as const;

/**
 * Checks the positions that decisions are counted by against what was recorded when they were taken: each stands right
 * after the act that took it, so one act is kept at a time.
 */
export class Positions {
  /** Positions read so far. */
  count = 0;
  /** Acts that took one and say that it was signed. */
  signed = 0;
  private readonly passkeys = new Passkeys();
  private awaited: { line: number; entry: Entry; leaf: Leaf; id: string } | null = null;

  constructor(private readonly findings: Findings) {}

  /** Takes note of an entry: with its payload open, the position that it took is due next. */
  acted(line: number, entry: Entry, leaf: Leaf | null): void {
    this.finish();
    if (leaf !== null) this.checkSignature(line, entry, leaf);
    const taken = leaf?.subjects.find(({ type }) => type === 'position');
    if (leaf === null || taken === undefined || openedValue(entry.opened.payload) === null) return;
    this.awaited = { line, entry, leaf, id: taken.id };
  }

  private checkSignature(line: number, entry: Entry, leaf: Leaf): void {
    this.passkeys.seen(entry, leaf);
    const signed = signatureIn(entry, leaf);
    if (signed === undefined) return;
    this.signed += 1;
    for (const fault of faultsOf(signed, entry, leaf, this.passkeys))
      this.findings.add('signatures', line, fault);
  }

  add(line: number, position: Position): void {
    this.count += 1;
    const { awaited } = this;
    if (awaited?.id !== position.id) {
      this.findings.add('positions', line, `position ${shown(position.id)} was taken by no act before it`);
      return;
    }
    this.awaited = null;
    for (const key of differences(position, awaited.entry, awaited.leaf))
      this.findings.add('positions', line, `its ${key} is not that of the act on line ${awaited.line}`);
  }

  /** To be called once every line was read. */
  finish(): void {
    const { awaited } = this;
    this.awaited = null;
    if (awaited !== null)
      this.findings.add('positions', awaited.line, `position ${shown(awaited.id)} that it took is missing`);
  }
}

function differences(position: Position, { opened }: Entry, leaf: Leaf): string[] {
  const payload = openedValue(opened.payload);
  const expected: Record<string, Json | undefined> = {
    decision: leaf.subjects.find(({ type }) => type === 'decision')?.id,
    person: memberOf(openedValue(opened.person), 'id'),
    organisation: memberOf(openedValue(opened.organisation), 'id'),
    takenAt: leaf.at,
  };
  for (const [key, stated] of Object.entries(STATED)) expected[key] = memberOf(payload, stated);
  const wrong = Object.keys(expected).filter((key) => !isDeepStrictEqual(position.said[key], expected[key]));
  const { version } = position.said;
  const isBound = typeof version === 'string' && leaf.versions.includes(version);
  return isBound || wrong.includes('version') ? wrong : [...wrong, 'version'];
}
