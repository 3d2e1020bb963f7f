import { NOWHERE } from '@concordat/domain';
import { type VerifiedRegistrationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { line } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { registrationAnswer, registrationResponse } from '../answers.js';
import { Challenges } from '../challenges.js';
import { Passkey } from '../entities/passkey.js';
import { passkeyRegisteredLetter } from '../letters.js';
import { passkeySubjects } from '../passkey-subjects.js';
import { PasskeysService } from '../passkeys.service.js';
import { RelyingParty } from '../relying-party.js';

/** How many passkeys somebody may have at a time. */
const LIMIT = 20;

/** A passkey is added to one's own account. The public key is part of what is recorded: signatures are checked by it. */
export const registerPasskey = defineAct({
  action: 'passkey.register',
  seenBy: 'passkey.read',
  input: z.object({ name: line, ...registrationAnswer }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ actId, tx, input, personId, sessionId, now, use }) {
    if (personId === null || sessionId === null) throw new Error('a passkey is added in a session');
    const challenges = use(Challenges);
    let challenge = '';
    const { id: expectedRPID, origin: expectedOrigin } = use(RelyingParty);
    const verified = await checked(
      verifyRegistrationResponse({
        response: registrationResponse(input),
        expectedChallenge: (answered) => {
          challenge = answered;
          return challenges.isGood(answered, 'register', sessionId, now);
        },
        expectedOrigin,
        expectedRPID,
        requireUserVerification: true,
      }),
    );
    if (!(await challenges.spend(tx, challenge, now))) throw notGood();
    const person = await use(IdentityService).locked(tx, personId);
    if ((await use(PasskeysService).countOf(tx, personId)) >= LIMIT)
      throw Problem.conflict(`You have ${LIMIT} passkeys already. Remove one that you use no more.`);
    const { credential, credentialBackedUp } = verified.registrationInfo;
    if (await tx.existsBy(Passkey, { credentialId: credential.id }))
      throw Problem.conflict('This passkey is registered already. Use it to sign in.');
    const publicKey = Buffer.from(credential.publicKey);
    const passkey = {
      id: newId(),
      personId,
      name: input.name,
      credentialId: credential.id,
      publicKey,
      counter: credential.counter,
      transports: input.transports,
      backedUp: credentialBackedUp,
      createdAt: now,
      registrationId: actId,
      lastUsedAt: null,
      removedAt: null,
    };
    await tx.insert(Passkey, passkey);
    return {
      spaceId: null,
      groupId: null,
      subjects: passkeySubjects(passkey),
      payload: {
        name: input.name,
        credentialId: credential.id,
        publicKey: publicKey.toString('base64url'),
      },
      words: { name: input.name },
      result: { passkeyId: passkey.id },
      letters: [
        {
          kind: passkeyRegisteredLetter.kind,
          to: person.email,
          words: { name: input.name, person: person.name },
        },
      ],
    };
  },

  sentence: {
    en: (who, { name }) => `${who} added the passkey “${name}”.`,
    cy: (who, { name }) => `Ychwanegodd ${who} yr allwedd fynediad “${name}”.`,
  },
});

/** What an authenticator made, when it is what we asked for; the library throws for most of what is not. */
async function checked(
  verifying: Promise<VerifiedRegistrationResponse>,
): Promise<VerifiedRegistrationResponse & { verified: true }> {
  const verified = await verifying.catch(() => null);
  if (verified?.verified !== true) throw notGood();
  return verified;
}

function notGood(): Problem {
  return new Problem(
    'INVALID',
    'The passkey could not be checked: it was made too long ago, twice, or for another site. Begin again.',
  );
}
