import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { SubstitutionRow } from './entities/substitution.js';

definePersonalData({
  section: 'substitutions',
  title: 'Substitutions in groups',
  covers: [SubstitutionRow],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(SubstitutionRow, {
        where: [{ memberId: personId }, { substituteId: personId }],
        order: { from: 'ASC', id: 'ASC' },
      }),
      ({ groupId, organisationId, memberId, from, until, endedAt }) => ({
        taskGroupId: groupId,
        organisationId,
        as: memberId === personId ? 'member' : 'substitute',
        from,
        until,
        endedAt,
      }),
    ),
  stays: 'Who spoke for an organisation in whose place, by the pseudonym: positions rest on it.',
});
