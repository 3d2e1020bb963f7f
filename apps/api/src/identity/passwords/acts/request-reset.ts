import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { id } from '../../../platform/input.js';
import { Problem } from '../../../platform/problem.js';
import { Person } from '../../entities/person.js';
import { LetterLinks } from '../../links/links.service.js';
import { resetLetter } from '../letters.js';

/** Somebody asked for a letter with which a person sets a new password. Links of letters before it are good no more. */
export const requestPasswordReset = defineAct({
  action: 'password.requestReset',
  seenBy: 'session.read',
  input: z.object({ personId: id }),

  async subject({ tx, input }) {
    const person = await tx.findOneBy(Person, { id: input.personId });
    if (person === null) throw Problem.notFound('person');
    return { subject: person, policy: NOWHERE };
  },

  async change({ tx, subject: person, now, use }) {
    const links = use(LetterLinks);
    await links.end(tx, 'password_reset', person.id, now);
    const { id: linkId, token } = await links.make(tx, 'password_reset', { personId: person.id }, now);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'letter_link', id: linkId }],
      payload: {},
      words: {},
      result: { linkId },
      actedBy: { personId: person.id },
      letters: [{ kind: resetLetter.kind, to: person.email, words: { name: person.name, token } }],
    };
  },

  sentence: {
    en: (who) => `A letter to set a new password was asked for in the name of ${who}.`,
    cy: (who) => `Gofynnwyd am lythyr i osod cyfrinair newydd yn enw ${who}.`,
  },
});
