import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../../access/grants.js';
import { defineAct } from '../../../acts/define-act.js';
import { line } from '../../../platform/input.js';
import { Problem } from '../../../platform/problem.js';
import { SpacesService } from '../../../spaces/spaces.service.js';
import { IdentityService } from '../../identity.service.js';
import { LetterLinks } from '../../links/links.service.js';
import { emailAddress, linkToken, passwordHash, sessionInput } from '../../person-input.js';

/** Whoever started the server makes the first account of the secretariat, and is signed in. */
export const setUpInstallation = defineAct({
  action: 'installation.setUp',
  seenBy: 'session.read',
  input: z.object({ token: linkToken, name: line, email: emailAddress, passwordHash, ...sessionInput }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, sessionId, now, use }) {
    const { token, name, email, passwordHash, userAgent } = input;
    const [identity, spaces] = [use(IdentityService), use(SpacesService)];
    await use(LetterLinks).use(tx, token, ['set_up'], now);
    if (await spaces.hasSecretariat(tx)) {
      throw Problem.conflict(
        'This installation has a secretariat already. Sign in, or ask it to invite you.',
      );
    }
    const person = await identity.addPerson(tx, { name, email, passwordHash, now });
    const roleId = await spaces.appointFirstSecretariat(tx, person.id, dayOf(now));
    const session = await identity.beginSession(tx, {
      personId: person.id,
      userAgent,
      replaces: sessionId,
      now,
    });
    return {
      spaceId: null,
      groupId: null,
      subjects: [
        { type: 'person', id: person.id },
        { type: 'space_role', id: roleId },
      ],
      payload: {},
      words: {},
      result: { personId: person.id, sessionId: session.id },
      actedBy: { personId: person.id },
      afterCommit: () => input.begun(session),
    };
  },

  sentence: {
    en: (who) => `${who} set this installation up, as its secretariat.`,
    cy: (who) => `Sefydlodd ${who} y gosodiad hwn, fel ei ysgrifenyddiaeth.`,
  },
});
