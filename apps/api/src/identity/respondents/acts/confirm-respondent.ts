import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { IdentityService } from '../../identity.service.js';
import { LetterLinks, usedUp } from '../../links/links.service.js';
import { linkToken, sessionInput } from '../../person-input.js';
import { canBeUsed } from './register-respondent.js';

/** Somebody of the public follows the link of their letter: they have an account without a role, and are signed in. */
export const confirmRespondent = defineAct({
  action: 'respondent.confirm',
  seenBy: 'session.read',
  input: z.object({ token: linkToken, ...sessionInput }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, sessionId, now, use }) {
    const identity = use(IdentityService);
    const link = await use(LetterLinks).use(tx, input.token, ['respond_new', 'respond_again'], now);
    const { email, name } = link;
    const there = link.personId ?? (email === null ? null : (await identity.personByEmail(email, tx))?.id);
    const person = there
      ? await identity.personById(tx, there)
      : await identity.addPerson(tx, { email: email ?? '', name: name ?? '', confirmed: true, now });
    if (!canBeUsed(person)) throw usedUp();
    const session = await identity.beginSession(tx, {
      personId: person.id,
      userAgent: input.userAgent,
      replaces: sessionId,
      now,
    });
    return {
      spaceId: null,
      groupId: null,
      subjects: [
        { type: 'person', id: person.id },
        { type: 'session', id: session.id },
      ],
      payload: {},
      words: {},
      result: { personId: person.id, sessionId: session.id, path: link.path },
      actedBy: { personId: person.id },
      afterCommit: () => input.begun(session),
    };
  },

  sentence: {
    en: (who) => `${who} confirmed their address to respond.`,
    cy: (who) => `Cadarnhaodd ${who} ei gyfeiriad i ymateb.`,
  },
});
