import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import type { RegisterPasskeyInput, SignInWithPasskeyInput } from '../graphql/generated/graphql.js';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';

/** Whether this browser knows passkeys at all. */
export const passkeysSupported = browserSupportsWebAuthn;

/** Has the browser make a passkey. @throws what the browser says; `passkeyProblem` puts it in words */
export async function makePasskey(
  options: unknown,
): Promise<Omit<RegisterPasskeyInput, 'name' | 'idempotencyKey'>> {
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  const { id, response } = await startRegistration({ optionsJSON });
  return {
    credentialId: id,
    clientDataJson: response.clientDataJSON,
    attestationObject: response.attestationObject,
    transports: response.transports ?? [],
  };
}

/** Has the browser use a passkey. @throws what the browser says; `passkeyProblem` puts it in words */
export async function answerWithPasskey(
  options: unknown,
): Promise<Omit<SignInWithPasskeyInput, 'idempotencyKey'>> {
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
  const { id, response } = await startAuthentication({ optionsJSON });
  return {
    credentialId: id,
    clientDataJson: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
    userHandle: response.userHandle ?? null,
  };
}

/** What the browser said, in words that say what to do next. */
export function passkeyProblem(error: unknown): Problem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return { code: 'CONFLICT', message: t('passkeys.alreadyThere') };
  if (name === 'NotAllowedError' || name === 'AbortError')
    return { code: 'INVALID', message: t('passkeys.notAllowed') };
  return { code: 'INVALID', message: t('passkeys.notPossible') };
}
