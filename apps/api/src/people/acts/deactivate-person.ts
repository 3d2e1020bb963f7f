import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { AccountsService } from '../../identity/accounts.service.js';
import { SessionsService } from '../../identity/sessions.service.js';
import { id, paragraphs } from '../../platform/input.js';
import { locateAccount, mustBeClosable, mustBeThere } from '../account-closing.js';
import { accountDeactivated } from '../letters.js';

/** A person's account is closed: every session ends, and no role gives anything until it is opened again. */
export const deactivatePerson = defineAct({
  action: 'person.deactivate',
  seenBy: 'account.read',
  input: z.object({ personId: id, reason: paragraphs }),
  subject: locateAccount,

  async change({ subject, ...args }) {
    const { tx, input, now, use } = args;
    const person = mustBeThere(subject);
    await mustBeClosable(person, args);
    await use(AccountsService).change(tx, person.id, { deactivatedAt: now });
    await use(SessionsService).endAllOf(tx, person.id, now);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'person', id: person.id }],
      payload: { reason: input.reason },
      words: { person: person.name },
      result: { personId: person.id },
      letters: [accountDeactivated(person, input.reason)],
    };
  },

  sentence: {
    en: (who, { person }) => `${who} closed the account of ${person}.`,
    cy: (who, { person }) => `Caeodd ${who} gyfrif ${person}.`,
  },
});
