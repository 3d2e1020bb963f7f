import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { Interest } from './entities/interest.js';

definePersonalData({
  section: 'interests',
  title: 'Interests declared',
  covers: [Interest],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(Interest, { where: [{ personId }, { declaredById: personId }], order: { declaredAt: 'ASC' } }),
      ({ id, what, since, until, declaredAt, withdrawnAt, organisationId, ...interest }) => ({
        interestId: id,
        yours: interest.personId === personId,
        organisationId,
        what,
        since,
        until,
        declaredAt,
        withdrawnAt,
      }),
    ),
  async erase({ tx, personId, forgetToo }) {
    for (const { id } of await tx.findBy(Interest, { personId })) forgetToo({ type: 'interest', id });
    await tx.update(Interest, { personId }, { what: 'Erased.' });
  },
  stays: 'That an interest was declared, for when; and what was declared for an organisation.',
});
