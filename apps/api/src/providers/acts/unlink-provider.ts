import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { WaysIn } from '../../identity/ways-in.js';
import { id, isId } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { ProviderLink } from '../entities/provider-link.js';
import { providerUnlinkedLetter } from '../letters.js';
import { ProvidersService } from '../providers.service.js';

/** A provider signs its person in no more; never the last way in. */
export const unlinkProvider = defineAct({
  action: 'provider.unlink',
  seenBy: 'provider.read',
  input: z.object({ linkId: id }),

  async subject({ tx, input }) {
    const where = { id: input.linkId };
    const link = isId(where.id)
      ? await tx.findOne(ProviderLink, { where, lock: { mode: 'pessimistic_write' } })
      : null;
    if (link === null) throw Problem.notFound('link to a provider');
    return { subject: link, policy: { ...NOWHERE, ownerId: link.personId } };
  },

  async change({ tx, subject: link, use }) {
    const person = await use(IdentityService).locked(tx, link.personId);
    await tx.delete(ProviderLink, { id: link.id });
    await use(WaysIn).requireOne(tx, person);
    const provider = use(ProvidersService).nameOf(link.issuer);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'provider_link', id: link.id }],
      payload: { provider, issuer: link.issuer, subject: link.subject },
      words: { provider },
      result: { linkId: link.id },
      letters: [
        { kind: providerUnlinkedLetter.kind, to: person.email, words: { provider, person: person.name } },
      ],
    };
  },

  sentence: {
    en: (who, { provider }) => `${who} took away the link of their account to ${provider}.`,
    cy: (who, { provider }) => `Dileodd ${who} gysylltiad eu cyfrif â ${provider}.`,
  },
});
