import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { WaysIn } from '../../identity/ways-in.js';
import { isId } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { passkeyId } from '../answers.js';
import { Passkey } from '../entities/passkey.js';
import { passkeyRemovedLetter } from '../letters.js';
import { passkeySubjects } from '../passkey-subjects.js';

/** A passkey opens its owner's account no more; never the last way in. */
export const removePasskey = defineAct({
  action: 'passkey.remove',
  seenBy: 'passkey.read',
  input: z.object({ passkeyId }),

  async subject({ tx, input }) {
    const where = { id: input.passkeyId };
    const passkey = isId(where.id)
      ? await tx.findOne(Passkey, { where, lock: { mode: 'pessimistic_write' } })
      : null;
    if (passkey === null) throw Problem.notFound('passkey');
    return { subject: passkey, policy: { ...NOWHERE, ownerId: passkey.personId } };
  },

  async change({ tx, subject: passkey, now, use }) {
    if (passkey.removedAt !== null) throw Problem.conflict('This passkey was removed already.');
    const person = await use(IdentityService).locked(tx, passkey.personId);
    await tx.update(Passkey, { id: passkey.id }, { removedAt: now });
    await use(WaysIn).requireOne(tx, person);
    const { name, credentialId } = passkey;
    return {
      spaceId: null,
      groupId: null,
      subjects: passkeySubjects(passkey),
      payload: { name, credentialId },
      words: { name },
      result: { passkeyId: passkey.id },
      letters: [{ kind: passkeyRemovedLetter.kind, to: person.email, words: { name, person: person.name } }],
    };
  },

  sentence: {
    en: (who, { name }) => `${who} removed the passkey “${name}”.`,
    cy: (who, { name }) => `Tynnodd ${who} yr allwedd fynediad “${name}”.`,
  },
});
