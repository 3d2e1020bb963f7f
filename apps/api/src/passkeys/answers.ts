import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { id } from '../platform/input.js';

const BASE64URL = /^[\w-]*$/u;

function base64url(bytesAtMost: number): z.ZodType<string> {
  return z
    .string()
    .max(Math.ceil((bytesAtMost * 4) / 3))
    .regex(BASE64URL, 'must be base64url without padding');
}

/** A credential's id: WebAuthn allows up to 1,023 bytes. */
export const credentialId = base64url(1_023);
const clientDataJson = base64url(4_096);

/** What a browser gives back when a passkey was made; everything but names is base64url. */
export const registrationAnswer = {
  credentialId,
  clientDataJson,
  attestationObject: base64url(16_384),
  transports: z.array(z.string().max(50)).max(10),
};

/** What a browser gives back when a passkey was used. */
export const authenticationAnswer = {
  credentialId,
  clientDataJson,
  authenticatorData: base64url(4_096),
  signature: base64url(4_096),
  userHandle: base64url(64).nullish(),
};

export const passkeyId = id;

type Registration = z.infer<z.ZodObject<typeof registrationAnswer>>;
type Authentication = z.infer<z.ZodObject<typeof authenticationAnswer>>;

/** The same, as the library wants it. */
export function registrationResponse(answer: Registration): RegistrationResponseJSON {
  const { credentialId: id, clientDataJson: clientDataJSON, attestationObject } = answer;
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON, attestationObject },
  };
}

/** The same, as the library wants it. */
export function authenticationResponse(answer: Authentication): AuthenticationResponseJSON {
  const { credentialId: id, clientDataJson: clientDataJSON, authenticatorData, signature } = answer;
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON, authenticatorData, signature },
  };
}

/** A person as an authenticator knows them: their id's 16 bytes, which tell nothing about them. */
export function userHandleOf(personId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(personId.replaceAll('-', ''), 'hex'));
}
