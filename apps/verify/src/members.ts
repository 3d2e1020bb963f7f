import { hash } from 'node:crypto';
import { Findings, shown } from './findings.js';
import type { Known } from './notes.js';
import { checkReceipt } from './receipt.js';
import { type Leaf, openedValue, type readLine } from './shapes.js';

/**
 * Checks what an archive has beside the record: each member that the record calls for is there, once, after the line that
 * calls for it, and no other is. Keeps those that are still to come.
 */
export class Members {
  receipts = 0;
  /** With the SHA-256 of what has to be in them; undefined where that is checked by itself, or by nobody. */
  private readonly due = new Map<string, string | undefined>([['README.txt', undefined]]);

  constructor(private readonly findings: Findings) {
    findings.asked.add('archive').add('receipts');
  }

  /** Takes note of what a line of the record calls for. */
  calledFor(line: ReturnType<typeof readLine>, leaf: Leaf | null): void {
    if ('checkpoint' in line) {
      this.due.set('keys.txt', hash('sha256', `${line.keys.join('\n')}\n`));
      this.due.set('checkpoint.txt', hash('sha256', line.checkpoint));
    } else if ('text' in line) this.due.set(`texts/${line.hash}.json`, line.hash);
    else if ('leaf' in line && leaf !== null && openedValue(line.opened.payload) !== null)
      this.due.set(`receipts/${leaf.act}.tlog-proof`, undefined);
  }

  /** Checks a member, and a receipt with the keys that the record is checked with. */
  came(name: string, content: Buffer, known: Known): void {
    const wrong = (message: string) => this.findings.add('archive', 1, `${shown(name)} ${message}`);
    if (!this.due.has(name)) wrong('is not called for, or there already');
    else if (![undefined, hash('sha256', content)].includes(this.due.get(name)))
      wrong('is not what the record says');
    this.due.delete(name);
    if (!name.startsWith('receipts/')) return;
    this.receipts += 1;
    const own = new Findings();
    const act = checkReceipt(own, content.toString('utf8'), known)?.leaf?.act;
    if (name !== `receipts/${act}.tlog-proof`)
      own.add('receipt', 1, 'it is of another act than its name says');
    for (const { line, message } of own.problems())
      this.findings.add('receipts', line, `${shown(name)}: ${message}`);
  }

  /** To be called once the archive was read. */
  finish(): void {
    for (const name of this.due.keys()) this.findings.add('archive', 1, `${shown(name)} is missing`);
  }
}
