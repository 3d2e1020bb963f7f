import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { line } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Person } from '../entities/person.js';

/** An account is created. The password's hash is made by the caller: it takes long, and no transaction should wait. */
export const createPerson = defineAct({
  action: 'person.create',
  seenBy: 'session.read',
  input: z.object({
    name: line,
    email: z.email('must be an e-mail address').max(200),
    passwordHash: z.string().startsWith('$argon2id$').nullable(),
    demonstration: z.boolean(),
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, now }) {
    const email = input.email.toLowerCase();
    if (await tx.existsBy(Person, { email }))
      throw Problem.conflict('There is an account with that address already.');
    const person = { id: newId(), ...input, email, createdAt: now, deactivatedAt: null };
    await tx.insert(Person, person);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'person', id: person.id }],
      payload: { name: input.name, email, demonstration: input.demonstration },
      words: { name: input.name },
      result: { personId: person.id },
    };
  },

  sentence: {
    en: (who, { name }) => `${who} created the account of ${name}.`,
    cy: (who, { name }) => `Creodd ${who} gyfrif ${name}.`,
  },
});
