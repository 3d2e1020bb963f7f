import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import type { Letter } from '../../../acts/messages.js';
import { line } from '../../../platform/input.js';
import type { Person } from '../../entities/person.js';
import { IdentityService } from '../../identity.service.js';
import { LetterLinks } from '../../links/links.service.js';
import { emailAddress } from '../../person-input.js';
import { respondAgainLetter, respondLetter, respondNotNowLetter } from '../letters.js';

/** A page of ours that lies in a space. */
const spacePath = z
  .string()
  .max(500)
  .regex(/^\/spaces\/[\w/-]+$/u, 'must be a page of a space');

/** Somebody of the public asks to respond with their address; what they are sent depends on whether it has an account. */
export const registerRespondent = defineAct({
  action: 'respondent.register',
  seenBy: 'session.read',
  input: z.object({
    email: emailAddress,
    name: line,
    path: spacePath.nullish().transform((value) => value ?? null),
  }),

  async subject({ tx, input, use }) {
    return { subject: await use(IdentityService).personByEmail(input.email, tx), policy: NOWHERE };
  },

  async change({ tx, input, subject: person, now, use }) {
    const { email, name, path } = input;
    const terms = person === null ? { email, name, path } : { personId: person.id, path };
    const purpose = person === null ? 'respond_new' : 'respond_again';
    const { id, token } = await use(LetterLinks).make(tx, purpose, terms, now);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'letter_link', id }],
      payload: {},
      words: {},
      result: { linkId: id },
      letters: [letterTo(person, { email, name }, token)],
    };
  },

  sentence: {
    en: () => 'Somebody asked for a letter to respond with their address.',
    cy: () => 'Gofynnodd rhywun am lythyr i ymateb gyda’i gyfeiriad.',
  },
});

function letterTo(person: Person | null, typed: { email: string; name: string }, token: string): Letter {
  if (person === null)
    return { kind: respondLetter.kind, to: typed.email, words: { name: typed.name, token } };
  const { kind } = canBeUsed(person) ? respondAgainLetter : respondNotNowLetter;
  return { kind, to: person.email, words: canBeUsed(person) ? { name: person.name, token } : {} };
}

/** Whether somebody may sign in to an account at all. */
export function canBeUsed({ emailConfirmedAt, deactivatedAt }: Person): boolean {
  return emailConfirmedAt !== null && deactivatedAt === null;
}
