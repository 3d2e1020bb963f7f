import { LANGUAGES, timeZoneName } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { AccountsService } from '../../identity/accounts.service.js';
import { line } from '../../platform/input.js';
import { locateOwnAccount, mustBeThere } from '../account-closing.js';

const timeZone = z
  .string()
  .max(100)
  .transform((name, issue) => {
    const known = timeZoneName(name);
    if (known !== null) return known;
    issue.addIssue({ code: 'custom', message: 'must be the name of a time zone, for example Europe/London' });
    return z.NEVER;
  });

/** Somebody says how they are called, in which time zone they live, and in which language they read the record. */
export const updateProfile = defineAct({
  action: 'person.updateProfile',
  seenBy: 'account.read',
  input: z.object({
    name: line.transform((name) => name.trim()),
    addressedAs: line.transform((name) => name.trim()).nullable(),
    timeZone,
    language: z.enum(LANGUAGES),
  }),

  subject: locateOwnAccount,

  async change({ tx, input, subject, use }) {
    const { id: personId, name: nameBefore } = mustBeThere(subject);
    await use(AccountsService).change(tx, personId, input);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'person', id: personId }],
      payload: { ...input, nameBefore },
      words: {},
      result: { personId },
    };
  },

  sentence: {
    en: (who) => `${who} changed their profile.`,
    cy: (who) => `Newidiodd ${who} ei broffil.`,
  },
});
