import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { ProviderLink } from './entities/provider-link.js';

definePersonalData({
  section: 'providerLinks',
  title: 'Accounts with providers by which you sign in',
  covers: [ProviderLink],
  entries: ({ tx, personId }) =>
    entriesOf(tx.find(ProviderLink, { where: { personId }, order: { createdAt: 'ASC' } }), (link) => ({
      issuer: link.issuer,
      subject: link.subject,
      email: link.email,
      createdAt: link.createdAt,
      lastUsedAt: link.lastUsedAt,
    })),
  async erase({ tx, personId, forgetToo }) {
    for (const { id } of await tx.findBy(ProviderLink, { personId }))
      forgetToo({ type: 'provider_link', id });
    await tx.delete(ProviderLink, { personId });
  },
  stays: null,
});
