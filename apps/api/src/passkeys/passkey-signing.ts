import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { authenticationAnswer } from './answers.js';
import { CHALLENGE_LIFE_MS, Challenges } from './challenges.js';
import { Passkey } from './entities/passkey.js';
import { goodAnswer } from './good-answer.js';
import { RelyingParty } from './relying-party.js';

/** What an authenticator gives back that has signed something. */
export const signatureAnswer = z.object(authenticationAnswer);
export type SignatureAnswer = z.infer<typeof signatureAnswer>;

/** What was signed with a passkey, as bytes, and by which key. */
export interface Signature {
  readonly authenticatorData: Buffer;
  readonly clientDataJson: Buffer;
  readonly signature: Buffer;
  /** COSE_Key (RFC 9052). */
  readonly publicKey: Buffer;
  /** The act that registered the key. */
  readonly registrationId: string;
}

/** What is signed, by whom, and until when that may be. */
export interface ToBeSigned {
  readonly personId: string;
  readonly challenge: Buffer;
  readonly expiresAt: Date;
  readonly now: Date;
}

/** How long something that was given out to be signed may be signed, in milliseconds. */
export const SIGNING_LIFE_MS = CHALLENGE_LIFE_MS;

/** Signs statements with people's passkeys: those whose public key is named in the log. */
@Injectable()
export class PasskeySigning {
  constructor(
    private readonly challenges: Challenges,
    private readonly party: RelyingParty,
  ) {}

  /** What a browser needs to sign a challenge with one of somebody's passkeys; null where none will do. */
  async options(
    tx: EntityManager,
    personId: string,
    challenge: Buffer,
  ): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
    const passkeys = await tx.findBy(Passkey, {
      personId,
      removedAt: IsNull(),
      registrationId: Not(IsNull()),
    });
    if (passkeys.length === 0) return null;
    return generateAuthenticationOptions({
      rpID: this.party.id,
      challenge: Uint8Array.from(challenge),
      timeout: SIGNING_LIFE_MS,
      userVerification: 'required',
      allowCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    });
  }

  /**
   * Settles that somebody has signed a challenge with a passkey of theirs, and that they have done so once.
   *
   * @returns null for a signature that is not good: expired, used, by another's or a removed passkey, for another site
   */
  async signed(tx: EntityManager, answer: SignatureAnswer, asked: ToBeSigned): Promise<Signature | null> {
    const { personId, challenge, expiresAt, now } = asked;
    const { credentialId } = answer;
    const passkey = await tx.findOne(Passkey, {
      where: { credentialId, personId, removedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (passkey === null || passkey.registrationId === null || expiresAt <= now) return null;
    const good = await goodAnswer(this.party, answer, passkey, challenge.toString('base64url'));
    if (good === null || !(await this.challenges.spendUntil(tx, challenge, expiresAt, now))) return null;
    await tx.update(Passkey, { id: passkey.id }, { counter: good.newCounter, lastUsedAt: now });
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    return {
      authenticatorData: bytes(answer.authenticatorData),
      clientDataJson: bytes(answer.clientDataJson),
      signature: bytes(answer.signature),
      publicKey: passkey.publicKey,
      registrationId: passkey.registrationId,
    };
  }
}
