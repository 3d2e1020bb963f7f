import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { Problem } from '../../../platform/problem.js';
import { Person } from '../../entities/person.js';
import { IdentityService } from '../../identity.service.js';
import { passwordHash, sessionInput } from '../../person-input.js';

/** Somebody who knows their password sets another: every session ends, and a new one begins here. */
export const changePassword = defineAct({
  action: 'password.change',
  seenBy: 'session.read',
  input: z.object({ checkedHash: passwordHash, passwordHash, ...sessionInput }),

  async subject({ tx, actor }) {
    const person = actor.kind === 'person' ? await tx.findOneBy(Person, { id: actor.personId }) : null;
    return { subject: person, policy: NOWHERE };
  },

  async change({ tx, input, subject: person, sessionId, now, use }) {
    if (person?.passwordHash !== input.checkedHash)
      throw Problem.conflict('Your password has been changed meanwhile. Sign in again.');
    const { session, letter } = await use(IdentityService).renewPassword(tx, person.id, {
      passwordHash: input.passwordHash,
      userAgent: input.userAgent,
      replaces: sessionId,
      now,
    });
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'session', id: session.id }],
      payload: {},
      words: {},
      result: { personId: person.id, sessionId: session.id },
      letters: [letter],
      afterCommit: () => input.begun(session),
    };
  },

  sentence: {
    en: (who) => `${who} changed their password.`,
    cy: (who) => `Newidiodd ${who} ei gyfrinair.`,
  },
});
