import { dayOf } from '../access/grants.js';
import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { MandateChange } from './entities/mandate-change.js';
import { MilestoneReport } from './entities/milestone-report.js';
import { SpaceRoleGrant } from './entities/space-role.js';

definePersonalData({
  section: 'roles',
  title: 'Roles',
  covers: [SpaceRoleGrant],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(SpaceRoleGrant, { where: { personId }, order: { from: 'ASC', id: 'ASC' } }),
      (role) => ({
        role: role.role,
        spaceId: role.spaceId,
        organisationId: role.organisationId,
        from: role.from,
        until: role.until,
      }),
    ),
  async erase({ tx, personId, now }) {
    await tx
      .createQueryBuilder()
      .update(SpaceRoleGrant)
      .set({ until: () => 'GREATEST("from", :day)' })
      .where('person_id = :personId AND ("until" IS NULL OR "until" > :day)', { personId, day: dayOf(now) })
      .execute();
  },
  stays: 'Which role was held, and from when to when: what was done in it rests on it.',
});

definePersonalData({
  section: 'milestoneReports',
  title: 'Reports on milestones',
  covers: [MilestoneReport],
  entries: ({ tx, personId }) =>
    entriesOf(tx.find(MilestoneReport, { where: { personId }, order: { reportedAt: 'ASC' } }), (report) => ({
      milestoneId: report.milestoneId,
      status: report.status,
      note: report.note,
      done: report.done,
      reportedAt: report.reportedAt,
    })),
  stays: 'Reports are the space’s timeline; their words stay.',
});

definePersonalData({
  section: 'mandateChanges',
  title: 'Changes of what government set',
  covers: [MandateChange],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(MandateChange, {
        where: [{ changedById: personId }, { sponsorId: personId }, { sponsorBeforeId: personId }],
        order: { changedAt: 'ASC', id: 'ASC' },
      }),
      (change) => ({
        as:
          change.changedById === personId
            ? 'who changed it'
            : change.sponsorId === personId
              ? 'sponsor from then on'
              : 'sponsor until then',
        part: change.part,
        before: change.before,
        after: change.after,
        reasons: change.reasons,
        changedAt: change.changedAt,
      }),
    ),
  stays: 'What government changed, and why, stays on the space’s timeline; names give way to the pseudonym.',
});
