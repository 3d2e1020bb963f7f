import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { isConsistent } from './consistency.js';
import { sha256 } from './log-tree.js';
import { BadNote, BadSignature, type Head, readHead, type VerifierKey } from './notes.js';

/** What a witness answers: an HTTP status, and a body with its type. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

const MOST_HASHES = 63;
const EMPTY_ROOT = sha256().toString('hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * A witness of logs (C2SP tlog-witness): keeps the newest head of each, and cosigns only what grows out of it. Its key
 * and the heads are files of one folder.
 */
export class Witness {
  private readonly key: KeyObject;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: string,
    readonly name: string,
    private readonly logs: readonly VerifierKey[],
    private readonly seconds: () => number,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const seed = join(folder, 'key');
    if (!existsSync(seed)) writeFileSync(seed, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    const bytes = Buffer.from(readFileSync(seed, 'utf8').trim(), 'hex');
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: 'der', type: 'pkcs8' });
  }

  /** Its verifier key. */
  get vkey(): string {
    return `${this.name}+${this.id().toString('hex')}+${this.typedKey().toString('base64')}`;
  }

  /** Answers a request to `add-checkpoint`; one at a time, so that what is compared is what is kept. */
  addCheckpoint(body: string): Promise<Answer> {
    const answer = this.turn.then(() => this.add(body));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  /** The newest head of the log with this hash of its origin; null for none. */
  kept(originHash: string): string | null {
    const path = join(this.folder, `${originHash}.checkpoint`);
    return /^[0-9a-f]{64}$/u.test(originHash) && existsSync(path) ? readFileSync(path, 'utf8') : null;
  }

  private async add(body: string): Promise<Answer> {
    const end = body.indexOf('\n\n');
    const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
    const [, digits] = /^old (0|[1-9]\d{0,15})$/u.exec(first) ?? [];
    const proof = lines.map((line) => Buffer.from(line, 'base64'));
    const isProof = proof.every((hash, at) => hash.length === 32 && hash.toString('base64') === lines[at]);
    const note = body.slice(end + 2);
    if (digits === undefined || !isProof || proof.length > MOST_HASHES) return refused(400, 'malformed');
    const origin = note.slice(0, Math.max(note.indexOf('\n'), 0));
    const keys = this.logs.filter(({ name }) => name === origin);
    if (keys.length === 0) return refused(404, 'unknown log');
    try {
      const head = readHead(note, keys);
      if (head.signedBy.length === 0) return refused(403, 'not signed by the log');
      return await this.judge(Number(digits), proof, head, note);
    } catch (error) {
      if (error instanceof BadSignature) return refused(403, error.message);
      if (error instanceof BadNote) return refused(400, error.message);
      throw error;
    }
  }

  private async judge(old: number, proof: readonly Buffer[], head: Head, note: string): Promise<Answer> {
    if (old > head.size) return refused(400, 'the old size is larger than that of the checkpoint');
    const hash = sha256(Buffer.from(head.origin)).toString('hex');
    const kept = this.kept(hash);
    const before = kept === null ? { size: 0, root: EMPTY_ROOT } : readHead(kept, []);
    if (old !== before.size || (old === head.size && head.root !== before.root)) {
      return { status: 409, body: `${before.size}\n`, type: 'text/x.tlog.size' };
    }
    const root = Buffer.from(head.root, 'hex');
    const grows =
      old === 0
        ? proof.length === 0
        : isConsistent(old, head.size, Buffer.from(before.root, 'hex'), root, proof);
    if (!grows) return refused(422, 'it does not grow out of what was seen before');
    const line = this.cosign(note.slice(0, note.lastIndexOf('\n\n') + 1));
    await replace(join(this.folder, `${hash}.checkpoint`), note + line);
    return { status: 200, body: line };
  }

  private cosign(text: string): string {
    const time = BigInt(this.seconds());
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(time);
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), this.key);
    return `\u2014 ${this.name} ${Buffer.concat([this.id(), stamp, signature]).toString('base64')}\n`;
  }

  private typedKey(): Buffer {
    const { x = '' } = createPublicKey(this.key).export({ format: 'jwk' });
    return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url')]);
  }

  private id(): Buffer {
    return sha256(Buffer.from(`${this.name}\n`), this.typedKey()).subarray(0, 4);
  }
}

function refused(status: number, why: string): Answer {
  return { status, body: `${why}\n` };
}

/** Replaces a file, whole or not at all, and on disk before it returns. */
async function replace(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
