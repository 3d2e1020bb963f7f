import { hash as digest } from 'node:crypto';
import { type Findings, shown } from './findings.js';
import type { VersionText } from './shapes.js';

/** Checks the texts of versions, which may stand before or after the acts that are bound to them. */
export class Versions {
  /** Texts read so far. */
  count = 0;
  /** Hash to the first line that gives a text under it. */
  private readonly texts = new Map<string, number>();
  private readonly namedHashes = new Set<string>();
  /** Hash to the first line of an act that is bound to it and whose payload is opened. */
  private readonly needed = new Map<string, number>();

  constructor(private readonly findings: Findings) {}

  add(line: number, { id, hash, text }: VersionText): void {
    this.count += 1;
    if (!this.texts.has(hash)) this.texts.set(hash, line);
    if (!text.isWellFormed()) {
      this.findings.add('texts', line, `the text of version ${shown(id)} has a lone surrogate`);
      return;
    }
    const computed = digest('sha256', text);
    const wrong = `the text of version ${shown(id)} hashes to ${computed}, not to ${hash}`;
    if (computed !== hash) this.findings.add('texts', line, wrong);
  }

  /** Takes note of the versions that the act on this line is bound to. */
  named(line: number, hashes: readonly string[], payloadOpened: boolean): void {
    for (const hash of hashes) {
      this.namedHashes.add(hash);
      if (payloadOpened && !this.needed.has(hash)) this.needed.set(hash, line);
    }
  }

  /** To be called once every line was read. */
  finish(): void {
    for (const [hash, line] of this.texts)
      if (!this.namedHashes.has(hash)) this.findings.add('named', line, `no act names the version ${hash}`);
    for (const [hash, line] of this.needed)
      if (!this.texts.has(hash))
        this.findings.add('complete', line, `the text of version ${hash} is not in the export`);
  }
}
