import {
  type Action,
  NOWHERE,
  POLICY,
  TOKEN_DAYS_MAX,
  tokensMayReach,
  withNeededReads,
} from '@concordat/domain';
import { IsNull, MoreThan } from 'typeorm';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { line } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { AccessTokens } from '../access-tokens.js';
import { AccessToken } from '../entities/access-token.js';
import { tokenCreatedLetter } from '../letters.js';

const DAY_MS = 86_400_000;
/** How many tokens somebody may have at a time. */
const LIMIT = 50;

const reachable = z
  .string()
  .refine((action): action is Action => Object.hasOwn(POLICY, action) && tokensMayReach(action as Action), {
    message: 'must name actions that an access token can reach',
  });

/** Somebody makes a token for a script; `made` is told the token, which is kept nowhere. */
export const createToken = defineAct({
  action: 'token.create',
  seenBy: 'token.read',
  input: z.object({
    name: line,
    scope: z.array(reachable).min(1).max(500),
    days: z.number().int().min(1).max(TOKEN_DAYS_MAX),
    made: z.custom<(token: string) => void>((value) => typeof value === 'function'),
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, personId, now, use }) {
    if (personId === null) throw new Error('a token is made by a person');
    const person = await use(IdentityService).locked(tx, personId);
    const live = await tx.countBy(AccessToken, { personId, revokedAt: IsNull(), expiresAt: MoreThan(now) });
    if (live >= LIMIT) {
      throw Problem.conflict(`You have ${LIMIT} access tokens already. Revoke one that nothing uses.`);
    }
    const { token, tokenHash } = use(AccessTokens).make();
    const scope = withNeededReads(input.scope);
    const expiresAt = new Date(now.getTime() + input.days * DAY_MS);
    const made = { id: newId(), personId, name: input.name, tokenHash, scope, createdAt: now, expiresAt };
    await tx.insert(AccessToken, { ...made, lastUsedAt: null, revokedAt: null });
    const expires = expiresAt.toISOString().slice(0, 10);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'access_token', id: made.id }],
      payload: { name: input.name, scope, expiresAt: expiresAt.toISOString() },
      words: { name: input.name, expires },
      result: { tokenId: made.id },
      letters: [
        {
          kind: tokenCreatedLetter.kind,
          to: person.email,
          words: { name: input.name, expires, person: person.name },
        },
      ],
      afterCommit: () => input.made(token),
    };
  },

  sentence: {
    en: (who, { name, expires }) => `${who} made the access token “${name}”, which lasts until ${expires}.`,
    cy: (who, { name, expires }) => `Gwnaeth ${who} y tocyn mynediad “${name}”, sy’n para tan ${expires}.`,
  },
});
