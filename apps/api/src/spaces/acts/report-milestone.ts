import { MILESTONE_STATUSES } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, isId, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Milestone } from '../entities/milestone.js';
import { MilestoneReport } from '../entities/milestone-report.js';
import { SpacesService } from '../spaces.service.js';

const STATUS_CY = {
  red: 'coch',
  amber_red: 'oren-coch',
  amber: 'oren',
  amber_green: 'oren-gwyrdd',
  green: 'gwyrdd',
} as const;

/** The status of a milestone is reported, with a note; earlier reports stay. */
export const reportMilestone = defineAct({
  action: 'milestone.report',
  seenBy: 'space.read',
  input: z.object({
    milestoneId: id,
    status: z.enum(MILESTONE_STATUSES),
    note: paragraphs,
    done: z.boolean().default(false),
  }),

  async subject({ tx, input, use }) {
    const milestone = isId(input.milestoneId)
      ? await tx.findOneBy(Milestone, { id: input.milestoneId })
      : null;
    if (milestone === null) throw Problem.notFound('milestone');
    const spaces = use(SpacesService);
    const space = await spaces.locked(tx, milestone.spaceId);
    return { subject: { milestone, space }, policy: spaces.policySubject(space) };
  },

  async change({ tx, input, subject: { milestone, space }, personId, organisationId, now }) {
    if (personId === null) throw new Error('a report is made by a person');
    const last = await tx.findOne(MilestoneReport, {
      where: { milestoneId: milestone.id },
      order: { reportedAt: 'DESC', id: 'DESC' },
    });
    const report = { id: newId(), ...input, reportedAt: now, personId, organisationId };
    await tx.insert(MilestoneReport, report);
    return {
      spaceId: space.id,
      groupId: null,
      subjects: [
        { type: 'milestone_report', id: report.id },
        { type: 'milestone', id: milestone.id },
      ],
      payload: { ...input, ...(last && { before: { status: last.status, done: last.done } }) },
      words: { title: milestone.title, status: input.status, done: input.done },
      result: { milestoneReportId: report.id, milestoneId: milestone.id },
    };
  },

  sentence: {
    en: (who, { title, status, done }) =>
      `${who} reported “${title}” as ${done ? 'done' : status.replace('_', '-')}.`,
    cy: (who, { title, status, done }) =>
      `Adroddodd ${who} fod “${title}” yn ${done ? 'gyflawn' : STATUS_CY[status]}.`,
  },
});
