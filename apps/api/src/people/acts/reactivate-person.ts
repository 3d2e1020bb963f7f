import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { AccountsService } from '../../identity/accounts.service.js';
import { id, paragraphs } from '../../platform/input.js';
import { locateAccount, mustBeThere } from '../account-closing.js';
import { accountReactivated } from '../letters.js';

/** A closed account is opened again: its roles count again, and its person has to sign in anew. */
export const reactivatePerson = defineAct({
  action: 'person.reactivate',
  seenBy: 'account.read',
  input: z.object({ personId: id, reason: paragraphs }),
  subject: (located) => locateAccount(located, 'deactivated'),

  async change({ tx, input, subject, use }) {
    const person = mustBeThere(subject);
    await use(AccountsService).change(tx, person.id, { deactivatedAt: null });
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'person', id: person.id }],
      payload: { reason: input.reason },
      words: { person: person.name },
      result: { personId: person.id },
      notices: [{ kind: 'account', personIds: [person.id], path: '/account/profile' }],
      letters: [accountReactivated(person, input.reason)],
    };
  },

  sentence: {
    en: (who, { person }) => `${who} opened the account of ${person} again.`,
    cy: (who, { person }) => `Ailagorodd ${who} gyfrif ${person}.`,
  },
});
