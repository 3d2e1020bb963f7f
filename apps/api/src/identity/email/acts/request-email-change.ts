import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { Problem } from '../../../platform/problem.js';
import { Person } from '../../entities/person.js';
import { emailAddress, passwordHash } from '../../person-input.js';
import { EmailChanges } from '../email-changes.js';

/** Somebody asks to sign in with another address; it becomes so once it is confirmed there. */
export const requestEmailChange = defineAct({
  action: 'email.requestChange',
  seenBy: 'session.read',
  input: z.object({ email: emailAddress, checkedHash: passwordHash.nullable() }),

  async subject({ tx, actor }) {
    const person = actor.kind === 'person' ? await tx.findOneBy(Person, { id: actor.personId }) : null;
    return { subject: person, policy: NOWHERE };
  },

  async change({ tx, input, subject: person, now, use }) {
    if (person === null || person.passwordHash !== input.checkedHash)
      throw Problem.conflict('Your password has been changed meanwhile. Sign in again.');
    if (person.email === input.email)
      throw new Problem('INVALID', 'This is the address that you have now. Give another one.', 'email');
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'person', id: person.id }],
      payload: {},
      words: {},
      result: { personId: person.id },
      letters: await use(EmailChanges).ask(tx, person, input.email, now),
    };
  },

  sentence: {
    en: (who) => `${who} asked to sign in with another address.`,
    cy: (who) => `Gofynnodd ${who} am fewngofnodi â chyfeiriad arall.`,
  },
});
