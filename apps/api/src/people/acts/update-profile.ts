import { LANGUAGES, NOWHERE, timeZoneName } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { AccountsService } from '../../identity/accounts.service.js';
import { line } from '../../platform/input.js';

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

  async subject({ actor }) {
    const ownerId = actor.kind === 'person' ? actor.personId : null;
    return { subject: ownerId, policy: { ...NOWHERE, ownerId } };
  },

  async change({ tx, input, subject: personId, use }) {
    if (personId === null) throw new Error('a profile is a person’s');
    const accounts = use(AccountsService);
    const before = await accounts.locked(tx, personId);
    await accounts.change(tx, personId, input);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'person', id: personId }],
      payload: { ...input, nameBefore: before?.name ?? null },
      words: {},
      result: { personId },
    };
  },

  sentence: {
    en: (who) => `${who} changed their profile.`,
    cy: (who) => `Newidiodd ${who} ei broffil.`,
  },
});
