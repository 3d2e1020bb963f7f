import type { Entries } from './entries.js';
import { type Findings, shown } from './findings.js';
import { InputError } from './input-error.js';
import { BadNote, type Head, type Known, readHead, readVerifierKey, type VerifierKey } from './notes.js';
import type { Header, LogLine } from './shapes.js';

/** What whoever checks brings along: keys that they trust, and heads of the log that they were shown before. */
export interface Trust {
  /** Verifier keys of the log, as text. */
  readonly keys?: readonly string[];
  /** Verifier keys of witnesses, each of which must have cosigned. */
  readonly witnesses?: readonly string[];
  /** Signed heads of earlier days, as notes. */
  readonly earlier?: readonly string[];
}

/** Checks signed heads: the one in the export, and those that were shown before. */
export class Heads {
  /** The keys that were given. */
  readonly keys: readonly VerifierKey[];
  private readonly witnesses: readonly VerifierKey[];
  private readonly earlier: readonly Head[];
  private line = 1;
  private log: LogLine | null = null;

  /** @throws InputError for keys and heads that cannot be read */
  constructor(
    private readonly findings: Findings,
    trust: Trust,
  ) {
    this.keys = (trust.keys ?? []).map(readVerifierKey);
    this.witnesses = (trust.witnesses ?? []).map(readVerifierKey);
    this.earlier = (trust.earlier ?? []).map((note) => this.earlierHead(note));
    if (this.keys.length > 0) findings.asked.add('signed');
    if (this.witnesses.length > 0) findings.asked.add('cosigned');
    if (this.earlier.length > 0) findings.asked.add('earlier');
  }

  /** The keys that receipts are checked with: those that were given, else the record's own. */
  get trusted(): Known {
    const keys = this.keys.length > 0 ? this.keys : (this.log?.keys ?? []).map(readVerifierKey);
    return { keys, witnesses: this.witnesses };
  }

  /** Sizes at which the root has to be known. */
  get sizes(): readonly number[] {
    return this.earlier.map(({ size }) => size);
  }

  /** Takes note of the line about the log. */
  add(line: number, log: LogLine, entries: number): void {
    if (this.log !== null || entries > 0)
      this.findings.add('lines', line, 'the log was told of already, or has begun');
    this.findings.asked.add('signed');
    [this.log, this.line] = [log, line];
  }

  /** To be called once every line was read. */
  finish(header: Header | null, entries: Entries): void {
    for (const head of this.earlier) this.checkEarlier(head, header, entries);
    if (this.log !== null) this.checkSigned(this.log, header, entries);
    else if (this.keys.length > 0 || this.witnesses.length > 0) {
      const asked = this.keys.length > 0 ? 'signed' : 'cosigned';
      this.findings.add(asked, 1, 'there is no signed head in the export');
    }
  }

  private checkSigned(log: LogLine, header: Header | null, entries: Entries): void {
    const wrong = (message: string) => this.findings.add('signed', this.line, message);
    try {
      const { keys } = this.trusted;
      const latest = readVerifierKey(log.keys.at(-1) ?? '');
      const head = readHead(log.checkpoint, [...keys, ...this.witnesses, latest]);
      if (!keys.some(({ text }) => head.signedBy.includes(text)))
        wrong(`no key of ${keys.map(({ text }) => shown(text)).join(', ')} has signed it`);
      if (!head.signedBy.includes(latest.text))
        this.findings.add('keys', this.line, 'the last of them has not signed the head');
      if (header !== null && head.origin !== header.origin)
        wrong(`it is of ${shown(head.origin)}, the export of ${shown(header.origin)}`);
      if (head.size !== entries.size || head.root !== entries.root())
        wrong(
          `${head.root} was signed at ${head.size}, the ${entries.size} leaves hash to ${entries.root()}`,
        );
      for (const { text } of this.witnesses) {
        if (!head.signedBy.includes(text))
          this.findings.add('cosigned', this.line, `${shown(text)} has not cosigned it`);
      }
    } catch (error) {
      if (!(error instanceof BadNote || error instanceof InputError)) throw error;
      wrong(error.message);
    }
  }

  private checkEarlier({ origin, size, root }: Head, header: Header | null, entries: Entries): void {
    const wrong = (message: string) => this.findings.add('earlier', 1, message);
    const now = entries.rootAt(size);
    if (header !== null && origin !== header.origin)
      wrong(`a head of ${shown(origin)} was given, the export is of ${shown(header.origin)}`);
    else if (now === undefined) wrong(`${size} entries were signed, the export holds only ${entries.size}`);
    else if (now !== root) wrong(`${root} was signed at ${size}, the first ${size} leaves hash to ${now}`);
  }

  private earlierHead(note: string): Head {
    try {
      const head = readHead(note, this.keys);
      if (this.keys.length > 0 && head.signedBy.length === 0)
        throw new BadNote('no key that was given has signed it');
      return head;
    } catch (error) {
      if (!(error instanceof BadNote)) throw error;
      throw new InputError(`An earlier head cannot be used: ${error.message}.`, { cause: error });
    }
  }
}
