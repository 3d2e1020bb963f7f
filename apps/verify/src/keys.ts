import { type Findings, shown } from './findings.js';
import { InputError } from './input-error.js';
import { BadNote, keyNamed, readHead, readVerifierKey, type VerifierKey } from './notes.js';
import type { LogLeaf } from './shapes.js';

/** Checks what the log says of itself: which key came after which, and which log it follows. */
export class Keys {
  /** Verifier keys that the line about the log lists, oldest first. */
  private listed: readonly string[] = [];
  private line = 1;
  /** Which of them is that of now, and what it is. */
  private place = 0;
  private now: string | undefined;

  /** @param given keys that whoever checks trusts, of this log or the one before it */
  constructor(
    private readonly findings: Findings,
    private readonly given: readonly VerifierKey[],
  ) {}

  /** Takes note of the line about the log, which stands before every entry. */
  add(line: number, listed: readonly string[]): void {
    [this.line, this.listed, this.now] = [line, listed, listed[0]];
  }

  /** Checks an entry about the log. */
  seen(line: number, index: number, leaf: LogLeaf, origin: string | undefined): void {
    const wrong = (message: string) => this.findings.add('keys', line, message);
    try {
      if (leaf.origin !== (origin ?? leaf.origin)) wrong(`it is about the log ${shown(leaf.origin)}`);
      const key = readVerifierKey(leaf.key);
      if (key.name !== leaf.origin || key.cosigns) wrong('its key is none of the log');
      if ('previous' in leaf) {
        this.place += 1;
        if (leaf.previous !== (this.now ?? leaf.previous)) wrong('the key until then was another');
      } else if (index > 0) wrong('the log had begun before');
      else if (leaf.predecessor !== null) this.checkPredecessor(line, leaf.predecessor, key);
      if (this.listed.length > 0 && this.listed[this.place] !== leaf.key)
        wrong('its key is not that in its place of the keys of the log');
    } catch (error) {
      if (!(error instanceof BadNote || error instanceof InputError)) throw error;
      wrong(error.message);
    }
    this.now = leaf.key;
  }

  /** To be called once every line was read. */
  finish(): void {
    const never = this.listed.slice(this.place + 1);
    for (const key of never) this.findings.add('keys', this.line, `the log never took up ${shown(key)}`);
  }

  /** Checks that it is a head of another log, signed with the key that was given for that, or else with ours. */
  private checkPredecessor(line: number, note: string, key: VerifierKey): void {
    const { origin } = readHead(note, []);
    if (origin === key.name) this.findings.add('keys', line, 'the log before it has its own name');
    const given = this.given.filter(({ name }) => name === origin);
    const own = keyNamed(origin, key.publicKey);
    const { signedBy } = readHead(note, [...given, own]);
    if ((given.length > 0 ? given : [own]).some(({ text }) => signedBy.includes(text))) return;
    const head = `the head of ${shown(origin)}`;
    if (given.length > 0) this.findings.add('keys', line, `no key that was given has signed ${head}`);
    else this.findings.add('predecessor', line, `nobody vouches for the key of ${head}; --key does`);
  }
}
