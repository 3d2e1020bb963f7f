import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { Passkey } from './entities/passkey.js';

definePersonalData({
  section: 'passkeys',
  title: 'Passkeys',
  covers: [Passkey],
  entries: ({ tx, personId }) =>
    entriesOf(tx.find(Passkey, { where: { personId }, order: { createdAt: 'ASC' } }), (passkey) => ({
      name: passkey.name,
      createdAt: passkey.createdAt,
      lastUsedAt: passkey.lastUsedAt,
      removedAt: passkey.removedAt,
    })),
  async erase({ tx, personId, forgetToo }) {
    for (const { id } of await tx.findBy(Passkey, { personId })) forgetToo({ type: 'passkey', id });
    await tx.delete(Passkey, { personId });
  },
  stays: null,
});
