import type { CDPSession } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** Gives a page an authenticator that keeps passkeys and whose user is verified. */
export async function authenticatorOf(visitor: Visitor): Promise<CDPSession> {
  const cdp = await visitor.context.newCDPSession(visitor.page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return cdp;
}
