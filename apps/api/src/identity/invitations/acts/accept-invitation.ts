import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { Person } from '../../entities/person.js';
import { IdentityService } from '../../identity.service.js';
import { linkToken, passwordHash, sessionInput } from '../../person-input.js';

/** Somebody follows the link of their invitation, sets a password and is signed in. */
export const acceptInvitation = defineAct({
  action: 'invitation.accept',
  seenBy: 'invitation.read',
  input: z.object({ token: linkToken, passwordHash, ...sessionInput }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, sessionId, now, use }) {
    const identity = use(IdentityService);
    const { invitation, person } = await identity.acceptInvitation(tx, input.token, now);
    await tx.update(Person, { id: person.id }, { passwordHash: input.passwordHash });
    const session = await identity.beginSession(tx, {
      personId: person.id,
      userAgent: input.userAgent,
      replaces: sessionId,
      now,
    });
    return {
      spaceId: invitation.spaceId,
      groupId: null,
      subjects: [
        { type: 'invitation', id: invitation.id },
        { type: 'session', id: session.id },
      ],
      payload: {},
      words: {},
      result: { personId: person.id, sessionId: session.id },
      actedBy: { personId: person.id },
      notices:
        invitation.invitedById === null
          ? []
          : [{ kind: 'account', personIds: [invitation.invitedById], path: '/' }],
      afterCommit: () => input.begun(session),
    };
  },

  sentence: {
    en: (who) => `${who} accepted the invitation.`,
    cy: (who) => `Derbyniodd ${who} y gwahoddiad.`,
  },
});
