import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keysOfSeeds, type LedgerKeys } from './ledger-keys.js';

const BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** What only this installation knows. Keys for each purpose are derived from it, so that none opens what is another's. */
export class Secrets {
  /** What the log is signed with. */
  readonly ledgerKeys: LedgerKeys;

  /** @param ledger derived from the secret where not given */
  constructor(
    private readonly secret: Uint8Array,
    ledger: LedgerKeys | null = null,
  ) {
    this.ledgerKeys = ledger ?? keysOfSeeds({ current: this.key('ledger'), previous: null });
  }

  /** A key of 32 bytes for one purpose (HKDF with SHA-256, RFC 5869). */
  key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, '', `concordat ${purpose}`, BYTES));
  }

  /** Seals a text so that only this installation can open it: nonce, ciphertext and tag, AES-256-GCM. */
  seal(purpose: string, text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(purpose), nonce);
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /**
   * Opens what was sealed for the same purpose.
   *
   * @throws Error when it was changed, or sealed with another secret
   */
  open(purpose: string, sealed: Uint8Array): string {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv(CIPHER, this.key(purpose), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }
}

/** Settings that give secrets, 64 hexadecimal digits each; null to keep them in the data folder. */
export interface GivenSecrets {
  readonly secret: string | null;
  readonly ledgerKey?: string | null;
  readonly ledgerOldKey?: string | null;
}

/**
 * The installation's secret and the key of its log: those given, or those in the data folder, which are made at the
 * first start and readable by their owner alone.
 *
 * @throws SecretError for a file that holds something else
 */
export async function readSecrets(dataDir: string, given: GivenSecrets): Promise<Secrets> {
  const secret = await givenOrKept(given.secret, join(dataDir, 'secret'));
  const current = await givenOrKept(given.ledgerKey, join(dataDir, 'ledger-key'));
  const previous = given.ledgerOldKey ?? (await kept(join(dataDir, 'ledger-key.old')));
  const seeds = { current, previous: previous === null ? null : bytesOf(previous) };
  return new Secrets(secret, keysOfSeeds(seeds));
}

async function givenOrKept(given: string | null | undefined, path: string): Promise<Buffer> {
  if (given !== null && given !== undefined) return bytesOf(given);
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      const secret = randomBytes(BYTES);
      await file.writeFile(`${secret.toString('hex')}\n`);
      await file.sync();
      return secret;
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return bytesOf((await kept(path)) ?? '');
}

/** What a file holds, made unreadable for others; null where there is none. */
async function kept(path: string): Promise<string | null> {
  try {
    await chmod(path, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const text = (await readFile(path, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/u.test(text)) {
    throw new SecretError(`${path} does not hold 64 hexadecimal digits. Restore it from a backup.`);
  }
  return text;
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

/** The secret that is kept cannot be used. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
}
