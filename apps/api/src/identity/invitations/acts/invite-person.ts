import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { line, slug } from '../../../platform/input.js';
import { SpacesService } from '../../../spaces/spaces.service.js';
import { IdentityService } from '../../identity.service.js';
import { emailAddress } from '../../person-input.js';
import { placeOf } from '../invitations.service.js';

/** An account is created for somebody, and they are sent a letter with a link to come in by. */
export const invitePerson = defineAct({
  action: 'invitation.send',
  seenBy: 'invitation.read',
  input: z.object({
    email: emailAddress,
    name: line,
    spaceSlug: slug.nullish().transform((value) => value ?? null),
  }),

  async subject({ tx, input, use }) {
    if (input.spaceSlug === null)
      return { subject: null, policy: { ...NOWHERE, states: { space: 'active' } } };
    const spaces = use(SpacesService);
    const space = await spaces.lockedBySlug(tx, input.spaceSlug);
    return { subject: space, policy: spaces.policySubject(space) };
  },

  async change({ tx, input, subject: space, personId, now, use }) {
    const identity = use(IdentityService);
    const { email, name } = input;
    const person = await identity.addPerson(tx, { email, name, now });
    const { invitationId, letter } = await identity.invite(tx, {
      person,
      space,
      invitedById: personId,
      now,
    });
    return {
      spaceId: space?.id ?? null,
      groupId: null,
      subjects: [
        { type: 'invitation', id: invitationId },
        { type: 'person', id: person.id },
      ],
      payload: { name },
      words: { name, place: placeOf(space) },
      result: { invitationId, personId: person.id },
      letters: [letter],
    };
  },

  sentence: {
    en: (who, { name, place }) => `${who} invited ${name} to ${place}.`,
    cy: (who, { name, place }) => `Gwahoddodd ${who} ${name} i ${place}.`,
  },
});
