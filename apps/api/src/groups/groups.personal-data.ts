import { dayOf } from '../access/grants.js';
import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { JoinRequest } from './entities/join-request.js';
import { Membership } from './entities/membership.js';
import { TermsAdoption } from './entities/terms-adoption.js';

definePersonalData({
  section: 'memberships',
  title: 'Places in task groups',
  covers: [Membership],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(Membership, { where: { personId }, order: { from: 'ASC', id: 'ASC' } }),
      (membership) => ({
        taskGroupId: membership.groupId,
        role: membership.role,
        organisationId: membership.organisationId,
        seconded: membership.seconded,
        from: membership.from,
        until: membership.until,
      }),
    ),
  async erase({ tx, personId, now }) {
    await tx
      .createQueryBuilder()
      .update(Membership)
      .set({ until: () => 'GREATEST("from", :day)' })
      .where('person_id = :personId AND ("until" IS NULL OR "until" > :day)', { personId, day: dayOf(now) })
      .execute();
  },
  stays: 'In which groups somebody sat for which organisation, and from when to when.',
});

definePersonalData({
  section: 'joinRequests',
  title: 'Requests to join a group',
  covers: [JoinRequest],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(JoinRequest, {
        where: [{ personId }, { answeredById: personId }],
        order: { requestedAt: 'ASC' },
      }),
      ({ id, groupId, status, requestedAt, answeredAt, answer, ...request }) => ({
        joinRequestId: id,
        taskGroupId: groupId,
        yours: request.personId === personId,
        reasons: request.personId === personId ? request.reasons : null,
        status,
        requestedAt,
        answeredAt,
        answer,
      }),
    ),
  async erase({ tx, personId, now }) {
    await tx.update(JoinRequest, { personId }, { reasons: '' });
    await tx.update(JoinRequest, { personId, status: 'open' }, { status: 'withdrawn', answeredAt: now });
  },
  stays: 'That it was asked for an organisation, and what the group answered.',
});

definePersonalData({
  section: 'termsAdopted',
  title: 'Terms of reference adopted',
  covers: [TermsAdoption],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(TermsAdoption, { where: { adoptedById: personId }, order: { adoptedAt: 'ASC' } }),
      ({ groupId, versionId, adoptedAt }) => ({ taskGroupId: groupId, versionId, adoptedAt }),
    ),
  stays: 'By which terms a group works, and since when, is the group’s.',
});
