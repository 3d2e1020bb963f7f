import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { id } from '../../../platform/input.js';
import { InvitationsService } from '../invitations.service.js';

/** The letter of an invitation is sent again with a new link; the link before it is good no more. */
export const resendInvitation = defineAct({
  action: 'invitation.resend',
  seenBy: 'invitation.read',
  input: z.object({ invitationId: id }),

  async subject({ tx, input, now, use }) {
    const invitations = use(InvitationsService);
    const found = await invitations.locked(tx, input.invitationId);
    return { subject: found, policy: invitations.policySubject(found.invitation, found.space, now) };
  },

  async change({ tx, subject, now, use }) {
    const { invitation, person, space } = subject;
    const letter = await use(InvitationsService).resend(tx, subject, space, now);
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
      letters: [letter],
    };
  },

  sentence: {
    en: (who, { name }) => `${who} sent the invitation of ${name} again.`,
    cy: (who, { name }) => `Anfonodd ${who} wahoddiad ${name} eto.`,
  },
});
