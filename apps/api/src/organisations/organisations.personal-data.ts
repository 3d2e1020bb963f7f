import { dayOf } from '../access/grants.js';
import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { Affiliation } from './entities/affiliation.js';
import { OrganisationsService } from './organisations.service.js';

definePersonalData({
  section: 'affiliations',
  title: 'Ties to organisations',
  covers: [Affiliation],
  async *entries({ tx, personId, use }) {
    const rows = await tx.find(Affiliation, { where: { personId }, order: { from: 'ASC', id: 'ASC' } });
    const ids = rows.flatMap(({ organisationId, lentToId }) => [
      organisationId,
      ...(lentToId ? [lentToId] : []),
    ]);
    const names = await use(OrganisationsService).byIds(ids, tx);
    yield* entriesOf(Promise.resolve(rows), ({ organisationId, lentToId, kind, from, until }) => ({
      organisation: names.get(organisationId)?.name ?? organisationId,
      kind,
      lentTo: lentToId === null ? null : (names.get(lentToId)?.name ?? lentToId),
      from,
      until,
    }));
  },
  async erase({ tx, personId, now }) {
    await tx
      .createQueryBuilder()
      .update(Affiliation)
      .set({ until: () => 'GREATEST("from", :day)' })
      .where('person_id = :personId AND ("until" IS NULL OR "until" > :day)', { personId, day: dayOf(now) })
      .execute();
  },
  stays: 'For which organisation somebody spoke, and from when to when: positions rest on it.',
});
