import {
  type VerifiedAuthenticationResponse,
  type VerifyAuthenticationResponseOpts,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { z } from 'zod';
import { type authenticationAnswer, authenticationResponse } from './answers.js';
import type { Passkey } from './entities/passkey.js';
import type { RelyingParty } from './relying-party.js';

/**
 * What an authenticator says of itself in a good answer: made with this passkey, for us, of a challenge that is expected,
 * by somebody whom it has verified. Null for any other answer: the library throws for what is not good and for what it
 * cannot read alike, whatever the bytes that were sent.
 */
export async function goodAnswer(
  party: RelyingParty,
  answer: z.infer<z.ZodObject<typeof authenticationAnswer>>,
  { credentialId: id, publicKey, counter }: Passkey,
  expectedChallenge: VerifyAuthenticationResponseOpts['expectedChallenge'],
): Promise<VerifiedAuthenticationResponse['authenticationInfo'] | null> {
  const verified = await verifyAuthenticationResponse({
    response: authenticationResponse(answer),
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id, publicKey: Uint8Array.from(publicKey), counter },
    requireUserVerification: true,
  }).catch(() => null);
  return verified?.verified === true ? verified.authenticationInfo : null;
}
