import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** What only this installation knows. Keys for each purpose are derived from it, so that none opens what is another's. */
export class Secrets {
  constructor(private readonly secret: Uint8Array) {}

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

/**
 * The installation's secret: the one given, or the one in the data folder, which is made at the first start and
 * readable by its owner alone.
 *
 * @param given 64 hexadecimal digits; null to keep it in the data folder
 */
export async function readSecrets(dataDir: string, given: string | null): Promise<Secrets> {
  if (given !== null) return new Secrets(Buffer.from(given, 'hex'));
  const path = join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      const secret = randomBytes(BYTES);
      await file.writeFile(`${secret.toString('hex')}\n`);
      await file.sync();
      return new Secrets(secret);
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await chmod(path, 0o600);
  const kept = (await readFile(path, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/u.test(kept)) {
    throw new SecretError(`${path} does not hold 64 hexadecimal digits. Restore it from a backup.`);
  }
  return new Secrets(Buffer.from(kept, 'hex'));
}

/** The secret that is kept cannot be used. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
}
