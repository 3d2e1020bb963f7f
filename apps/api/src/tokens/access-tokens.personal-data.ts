import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { AccessToken } from './entities/access-token.js';

definePersonalData({
  section: 'accessTokens',
  title: 'Access tokens',
  covers: [AccessToken],
  entries: ({ tx, personId }) =>
    entriesOf(tx.find(AccessToken, { where: { personId }, order: { createdAt: 'ASC' } }), (token) => ({
      name: token.name,
      scope: token.scope,
      createdAt: token.createdAt,
      expiresAt: token.expiresAt,
      lastUsedAt: token.lastUsedAt,
      revokedAt: token.revokedAt,
    })),
  async erase({ tx, personId }) {
    await tx.delete(AccessToken, { personId });
  },
  stays: null,
});
