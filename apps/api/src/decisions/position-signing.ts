import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type PositionStatement, statementBytes } from '@concordat/ledger';
import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { PasskeySigning, SIGNING_LIFE_MS, signatureAnswer } from '../passkeys/passkey-signing.js';
import { instant } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Secrets } from '../platform/secrets.js';
import { PositionSignature } from './entities/position-signature.js';

const RANDOM_BYTES = 16;
/** Characters of a nonce: 48 bytes, base64url. */
const NONCE_LENGTH = 64;

/** A statement that was given out, and what an authenticator made of it. */
export const signatureInput = signatureAnswer
  .extend({
    statedAt: instant,
    nonce: z
      .string()
      .length(NONCE_LENGTH)
      .regex(/^[\w-]*$/u, 'must be base64url'),
  })
  .nullish()
  .transform((given) => given ?? null);
export type SignatureInput = NonNullable<z.infer<typeof signatureInput>>;

/** What is said in a statement; the server adds when it was given out, and the nonce. */
export type Said = Omit<PositionStatement, 'at' | 'nonce'>;

/** A statement to sign: what a browser is asked, and what comes back to the server with its answer. */
export interface PositionToSign {
  readonly statedAt: Date;
  readonly nonce: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** Whose signature it is, and what it belongs to. */
export interface Signing {
  readonly said: Said;
  readonly sessionId: string | null;
  readonly positionId: string;
  readonly actId: string;
  readonly now: Date;
}

/**
 * Signed positions. The nonce of a statement is 16 random bytes and an HMAC-SHA-256 over them, all that the statement
 * says and the session it is given out in: so nothing is written when one is asked for, and none is made up.
 */
@Injectable()
export class PositionSigning {
  private readonly key: Buffer;

  constructor(
    private readonly database: DataSource,
    private readonly passkeys: PasskeySigning,
    secrets: Secrets,
  ) {
    this.key = secrets.key('position statements');
  }

  /** Gives out a statement to be signed; null where the person has no passkey that can sign. */
  async prepare(said: Said, sessionId: string, now: Date): Promise<PositionToSign | null> {
    const nonce = this.nonceOf(said, now, sessionId, randomBytes(RANDOM_BYTES));
    const challenge = challengeOf({ ...said, at: now.toISOString(), nonce });
    const options = await this.passkeys.options(this.database.manager, said.person, challenge);
    return options === null ? null : { statedAt: now, nonce, options };
  }

  /**
   * Settles that this very position was signed by who takes it, and keeps the signature.
   *
   * @returns what the act records of it
   * @throws Problem INVALID for a signature that is not good, or was made of anything else
   */
  async sign(tx: EntityManager, given: SignatureInput, of: Signing): Promise<Record<string, string>> {
    const { said, sessionId, positionId, actId, now } = of;
    const { statedAt, nonce } = given;
    const expiresAt = new Date(statedAt.getTime() + SIGNING_LIFE_MS);
    const isOurs = sessionId !== null && statedAt <= now && this.isOurs(said, statedAt, sessionId, nonce);
    const asked = { personId: said.person, expiresAt, now };
    const challenge = challengeOf({ ...said, at: statedAt.toISOString(), nonce });
    const signed = isOurs ? await this.passkeys.signed(tx, given, { ...asked, challenge }) : null;
    if (signed === null) {
      throw Problem.invalid(
        'signature',
        'does not hold for this answer: it was made too long ago, used before, or made for another. Sign again',
      );
    }
    const row = { positionId, actId, statedAt, nonce: Buffer.from(nonce, 'base64url'), ...signed };
    await tx.insert(PositionSignature, row);
    return shownSignature(row);
  }

  private isOurs(said: Said, statedAt: Date, sessionId: string, nonce: string): boolean {
    const given = Buffer.from(nonce, 'base64url');
    const random = given.subarray(0, RANDOM_BYTES);
    return timingSafeEqual(Buffer.from(this.nonceOf(said, statedAt, sessionId, random), 'base64url'), given);
  }

  private nonceOf(said: Said, statedAt: Date, sessionId: string, random: Buffer): string {
    const content = statementBytes({
      ...said,
      at: statedAt.toISOString(),
      nonce: random.toString('base64url'),
    });
    const mac = createHmac('sha256', this.key).update(`${sessionId}\0`).update(content).digest();
    return Buffer.concat([random, mac]).toString('base64url');
  }
}

/** A signature as an act and a record show it: bytes in base64url. */
export function shownSignature(row: Omit<PositionSignature, 'positionId' | 'actId' | 'registrationId'>) {
  return {
    at: row.statedAt.toISOString(),
    nonce: row.nonce.toString('base64url'),
    authenticatorData: row.authenticatorData.toString('base64url'),
    clientDataJson: row.clientDataJson.toString('base64url'),
    signature: row.signature.toString('base64url'),
    publicKey: row.publicKey.toString('base64url'),
  };
}

function challengeOf(statement: PositionStatement): Buffer {
  return createHash('sha256').update(statementBytes(statement)).digest();
}
