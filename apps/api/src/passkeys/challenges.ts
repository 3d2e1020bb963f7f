import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { Secrets } from '../platform/secrets.js';
import { SpentChallenge } from './entities/spent-challenge.js';

/** What a challenge is made for: one for signing in is no good for registering. */
export type ChallengePurpose = 'register' | 'sign in';

/** How long a challenge may be answered, in milliseconds. */
export const CHALLENGE_LIFE_MS = 5 * 60_000;

const NONCE_BYTES = 16;
const EXPIRY_BYTES = 6;
const MAC_BYTES = 32;

/**
 * Challenges for authenticators: nonce, expiry (milliseconds since 1970, 6 bytes) and an HMAC-SHA256 over both, the
 * purpose and whom it is bound to (a session, or a browser's cookie). Making one writes nothing, so that whoever asks
 * for a million fills no table; what was answered is kept until it expires, so that each counts once.
 */
@Injectable()
export class Challenges {
  private readonly key: Buffer;

  constructor(secrets: Secrets) {
    this.key = secrets.key('passkey challenges');
  }

  make(purpose: ChallengePurpose, boundTo: string, now: Date): Buffer {
    const head = Buffer.alloc(NONCE_BYTES + EXPIRY_BYTES);
    randomBytes(NONCE_BYTES).copy(head);
    head.writeUIntBE(now.getTime() + CHALLENGE_LIFE_MS, NONCE_BYTES, EXPIRY_BYTES);
    return Buffer.concat([head, this.mac(head, purpose, boundTo)]);
  }

  /** Whether it is ours, for that purpose, bound so, and not expired. @param challenge base64url */
  isGood(challenge: string, purpose: ChallengePurpose, boundTo: string, now: Date): boolean {
    const bytes = Buffer.from(challenge, 'base64url');
    if (bytes.length !== NONCE_BYTES + EXPIRY_BYTES + MAC_BYTES) return false;
    const head = bytes.subarray(0, NONCE_BYTES + EXPIRY_BYTES);
    const given = bytes.subarray(NONCE_BYTES + EXPIRY_BYTES);
    return timingSafeEqual(given, this.mac(head, purpose, boundTo)) && expiryOf(bytes) > now.getTime();
  }

  /** Uses a good challenge up. @returns false when it was used before */
  spend(tx: EntityManager, challenge: string, now: Date): Promise<boolean> {
    const bytes = Buffer.from(challenge, 'base64url');
    return this.spendUntil(tx, bytes, new Date(expiryOf(bytes)), now);
  }

  /** The same for what was made elsewhere, and can be answered until `expiresAt`. */
  async spendUntil(tx: EntityManager, challenge: Uint8Array, expiresAt: Date, now: Date): Promise<boolean> {
    await tx.delete(SpentChallenge, { expiresAt: LessThanOrEqual(now) });
    const hash = createHash('sha256').update(challenge).digest();
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(SpentChallenge)
      .values({ hash, expiresAt })
      .orIgnore()
      .returning('hash')
      .execute();
    return (raw as readonly unknown[]).length === 1;
  }

  private mac(head: Buffer, purpose: ChallengePurpose, boundTo: string): Buffer {
    return createHmac('sha256', this.key).update(head).update(`${purpose}\0${boundTo}`).digest();
  }
}

function expiryOf(challenge: Buffer): number {
  return challenge.readUIntBE(NONCE_BYTES, EXPIRY_BYTES);
}
