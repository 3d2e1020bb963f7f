import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { line } from '../../platform/input.js';
import { IdentityService } from '../identity.service.js';
import { emailAddress, passwordHash } from '../person-input.js';

/** An account is created. The password's hash is made by the caller: it takes long, and no transaction should wait. */
export const createPerson = defineAct({
  action: 'person.create',
  seenBy: 'session.read',
  input: z.object({
    name: line,
    email: emailAddress,
    passwordHash: passwordHash.nullable(),
    demonstration: z.boolean(),
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, now, use }) {
    const { name, email, demonstration } = input;
    const person = await use(IdentityService).addPerson(tx, { ...input, now });
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'person', id: person.id }],
      payload: { name, email, demonstration },
      words: { name },
      result: { personId: person.id },
    };
  },

  sentence: {
    en: (who, { name }) => `${who} created the account of ${name}.`,
    cy: (who, { name }) => `Creodd ${who} gyfrif ${name}.`,
  },
});
