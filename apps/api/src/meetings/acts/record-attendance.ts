import { ATTENDANCES } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupPlaces } from '../../groups/group-places.js';
import { newId } from '../../platform/ids.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { AttendanceEntry } from '../entities/attendance.js';
import { MeetingsService } from '../meetings.service.js';

const ENTRIES_MAX = 200;

/** Who was at a meeting, for which organisation, and who sent apologies; what was recorded before is replaced. */
export const recordAttendance = defineAct({
  action: 'meeting.recordAttendance',
  seenBy: 'meeting.read',
  keepsAccess: true,
  input: z.object({
    meetingId: id,
    entries: z
      .array(
        z.object({
          personId: id,
          organisationId: id.nullish().transform((given) => given ?? null),
          kind: z.enum(ATTENDANCES),
        }),
      )
      .max(ENTRIES_MAX),
  }),

  async subject({ tx, input, use }) {
    const meetings = use(MeetingsService);
    const found = await meetings.lockedMeeting(tx, input.meetingId);
    return { subject: found, policy: meetings.policySubject(found) };
  },

  async change({ tx, input: { entries }, subject: { meeting, group, space }, now, use }) {
    if (meeting.startsAt > now && entries.some(({ kind }) => kind === 'present')) {
      throw Problem.conflict('The meeting has not begun: only apologies can be recorded until it has.');
    }
    const personIds = entries.map(({ personId }) => personId);
    if (new Set(personIds).size < personIds.length) {
      throw Problem.invalid('entries', 'must name each person once');
    }
    const places = await use(GroupPlaces).mustBeOf(tx, group, personIds, now, 'entries');
    const recorded = entries.map((entry) => ({
      ...entry,
      organisationId: entry.organisationId ?? places.get(entry.personId)?.organisationId ?? null,
    }));
    for (const { organisationId } of recorded) {
      if (organisationId === null || (await use(SpacesService).admits(tx, space.id, organisationId)))
        continue;
      throw Problem.notFound('organisation');
    }
    await tx.delete(AttendanceEntry, { meetingId: meeting.id });
    const rows = recorded.map((entry, index) => ({
      id: newId(),
      meetingId: meeting.id,
      ordinal: index + 1,
      ...entry,
    }));
    if (rows.length > 0) await tx.insert(AttendanceEntry, rows);
    const present = recorded.filter(({ kind }) => kind === 'present').length;
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'meeting', id: meeting.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { entries: recorded },
      words: { title: meeting.title, present, apologies: recorded.length - present },
      result: { meetingId: meeting.id },
    };
  },

  sentence: {
    en: (who, { title, present, apologies }) =>
      `${who} recorded who was at “${title}”: ${present} present, ${apologies} with apologies.`,
    cy: (who, { title, present, apologies }) =>
      `Cofnododd ${who} bwy oedd yn “${title}”: ${present} yn bresennol, ${apologies} wedi ymddiheuro.`,
  },
});
