import { approvalProblem } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Meeting } from '../entities/meeting.js';
import { MeetingsService } from '../meetings.service.js';

/** The group approved the minutes of a meeting in a later one, at a frozen version. */
export const approveMinutes = defineAct({
  action: 'meeting.approveMinutes',
  seenBy: 'meeting.read',
  keepsAccess: true,
  input: z.object({ meetingId: id, versionId: id, approvedInId: id }),

  async subject({ tx, input, use }) {
    const meetings = use(MeetingsService);
    const found = await meetings.lockedMeeting(tx, input.meetingId);
    return { subject: found, policy: meetings.policySubject(found) };
  },

  async change({ tx, input, subject: { meeting, group, space }, now, use }) {
    const approvedIn = await use(MeetingsService).meetingOf(tx, group.id, input.approvedInId);
    const drafting = use(DraftingService);
    const { version, draft } = await drafting.lockedVersion(tx, input.versionId);
    if (draft.id !== meeting.minutesDraftId) {
      throw Problem.invalid('versionId', 'must be a version of the minutes of this meeting');
    }
    if (!drafting.isLatest(version, draft)) {
      throw Problem.conflict(
        `Version ${version.number} is not the latest: version ${draft.latestNumber} is. Approve that one.`,
      );
    }
    if (meeting.minutesVersionId === version.id) {
      throw Problem.conflict(`Version ${version.number} of the minutes is approved already.`);
    }
    const problem = approvalProblem(asHeld(meeting), asHeld(approvedIn), now);
    if (problem !== null) throw new Problem('CONFLICT', problem, 'approvedInId');
    const approved = { minutesVersionId: version.id, minutesApprovedAt: now };
    await tx.update(Meeting, { id: meeting.id }, { ...approved, minutesApprovedInId: approvedIn.id });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'meeting', id: meeting.id },
        { type: 'version', id: version.id },
        { type: 'task_group', id: group.id },
      ],
      versionHashes: [version.sha256],
      payload: { versionId: version.id, number: version.number, approvedInId: approvedIn.id },
      words: { title: meeting.title, number: version.number, approvedIn: approvedIn.title },
      result: { meetingId: meeting.id },
    };
  },

  sentence: {
    en: (who, { title, number, approvedIn }) =>
      `${who} recorded that version ${number} of the minutes of “${title}” was approved in “${approvedIn}”.`,
    cy: (who, { title, number, approvedIn }) =>
      `Cofnododd ${who} fod fersiwn ${number} o gofnodion “${title}” wedi’i chymeradwyo yn “${approvedIn}”.`,
  },
});

function asHeld({ id: meetingId, groupId, startsAt, status }: Meeting) {
  return { id: meetingId, groupId, startsAt, cancelled: status === 'cancelled' };
}
