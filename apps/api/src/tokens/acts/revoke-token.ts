import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id, isId } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { AccessToken } from '../entities/access-token.js';
import { tokenRevokedLetter } from '../letters.js';

/** A token stops working, at once and for good. */
export const revokeToken = defineAct({
  action: 'token.revoke',
  seenBy: 'token.read',
  input: z.object({ tokenId: id }),

  async subject({ tx, input }) {
    const where = { id: input.tokenId };
    const token = isId(where.id)
      ? await tx.findOne(AccessToken, { where, lock: { mode: 'pessimistic_write' } })
      : null;
    if (token === null) throw Problem.notFound('access token');
    return { subject: token, policy: { ...NOWHERE, ownerId: token.personId } };
  },

  async change({ tx, subject: token, now, use }) {
    if (token.revokedAt !== null) throw Problem.conflict('This access token was revoked already.');
    await tx.update(AccessToken, { id: token.id }, { revokedAt: now });
    const { email, name: person } = await use(IdentityService).locked(tx, token.personId);
    const { name } = token;
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'access_token', id: token.id }],
      payload: { name },
      words: { name },
      result: { tokenId: token.id },
      letters: [{ kind: tokenRevokedLetter.kind, to: email, words: { name, person } }],
    };
  },

  sentence: {
    en: (who, { name }) => `${who} revoked the access token “${name}”.`,
    cy: (who, { name }) => `Diddymodd ${who} y tocyn mynediad “${name}”.`,
  },
});
