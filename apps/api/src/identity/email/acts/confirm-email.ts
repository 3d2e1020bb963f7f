import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { LetterLinks, usedUp } from '../../links/links.service.js';
import { linkToken } from '../../person-input.js';
import { EmailChanges } from '../email-changes.js';

/** Somebody confirms their new address by the link that was sent to it. */
export const confirmEmail = defineAct({
  action: 'email.confirm',
  seenBy: 'session.read',
  input: z.object({ token: linkToken }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, now, use }) {
    const { emailChangeId } = await use(LetterLinks).use(tx, input.token, ['email_confirm'], now);
    if (emailChangeId === null) throw usedUp();
    const { person, letters } = await use(EmailChanges).confirm(tx, emailChangeId, now);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'person', id: person.id }],
      payload: {},
      words: {},
      result: { personId: person.id },
      actedBy: { personId: person.id },
      letters,
    };
  },

  sentence: {
    en: (who) => `${who} confirmed a new address.`,
    cy: (who) => `Cadarnhaodd ${who} gyfeiriad newydd.`,
  },
});
