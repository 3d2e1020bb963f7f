import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { id } from '../../../platform/input.js';
import { Invitation } from '../entities/invitation.js';
import { InvitationsService } from '../invitations.service.js';

/** An invitation is taken back: its link is good no more. The account stays, and nobody can sign in to it. */
export const revokeInvitation = defineAct({
  action: 'invitation.revoke',
  seenBy: 'invitation.read',
  input: z.object({ invitationId: id }),

  async subject({ tx, input, now, use }) {
    const invitations = use(InvitationsService);
    const found = await invitations.locked(tx, input.invitationId);
    return { subject: found, policy: invitations.policySubject(found.invitation, found.space, now) };
  },

  async change({ tx, subject: { invitation, person }, now }) {
    await tx.update(Invitation, { id: invitation.id }, { revokedAt: now });
    return {
      spaceId: invitation.spaceId,
      groupId: null,
      subjects: [
        { type: 'invitation', id: invitation.id },
        { type: 'person', id: person.id },
      ],
      payload: {},
      words: { name: person.name },
      result: { invitationId: invitation.id },
    };
  },

  sentence: {
    en: (who, { name }) => `${who} took the invitation of ${name} back.`,
    cy: (who, { name }) => `Tynnodd ${who} wahoddiad ${name} yn ôl.`,
  },
});
