import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { InvitationsService } from '../../identity/invitations/invitations.service.js';
import { sessionInput } from '../../identity/person-input.js';
import { Problem } from '../../platform/problem.js';
import { newLink, pendingInput, returned } from '../new-link.js';

/**
 * Somebody who was invited accepts by a provider that says the address is theirs: they are linked and signed in, and
 * need no password.
 */
export const acceptWithProvider = defineAct({
  action: 'provider.accept',
  seenBy: 'provider.read',
  input: z.object({ pending: pendingInput, ...sessionInput }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, sessionId, now, use }) {
    const identity = use(IdentityService);
    const pending = returned(input.pending);
    const found = await identity.personByEmail(pending.email, tx);
    const accepted = found === null ? null : await use(InvitationsService).acceptFor(tx, found.id, now);
    if (accepted === null) {
      throw new Problem(
        'NOT_FOUND',
        'There is no invitation for your address. Ask the secretariat to send you one.',
      );
    }
    const { person, invitation } = accepted;
    const { id, letter } = await newLink(tx, await identity.locked(tx, person.id), pending, now);
    const session = await identity.beginSession(tx, {
      personId: person.id,
      userAgent: input.userAgent,
      replaces: sessionId,
      now,
    });
    const { provider, issuer, subject, email } = pending;
    return {
      spaceId: null,
      groupId: null,
      subjects: [
        { type: 'provider_link', id },
        { type: 'invitation', id: invitation.id },
        { type: 'session', id: session.id },
      ],
      payload: { provider, issuer, subject, email },
      words: { provider },
      result: { personId: person.id, sessionId: session.id },
      actedBy: { personId: person.id },
      letters: [letter],
      afterCommit: () => input.begun(session),
    };
  },

  sentence: {
    en: (who, { provider }) => `${who} accepted the invitation with ${provider}.`,
    cy: (who, { provider }) => `Derbyniodd ${who} y gwahoddiad â ${provider}.`,
  },
});
