import { draftContent } from '@concordat/documents';
import { LINE, minutesOutline } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { NewDrafts } from '../../drafting/new-drafts.js';
import { IdentityService } from '../../identity/identity.service.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { newId } from '../../platform/ids.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { AgendaItem } from '../entities/agenda-item.js';
import { AttendanceEntry } from '../entities/attendance.js';
import { Meeting } from '../entities/meeting.js';
import { MeetingsService } from '../meetings.service.js';
import { whenInWords } from '../when-in-words.js';

/** The minutes of a meeting are begun as a draft of its group, from the agenda and who was there. */
export const beginMinutes = defineAct({
  action: 'meeting.beginMinutes',
  seenBy: 'meeting.read',
  input: z.object({ meetingId: id }),

  async subject({ tx, input, use }) {
    const meetings = use(MeetingsService);
    const found = await meetings.lockedMeeting(tx, input.meetingId);
    return { subject: found, policy: meetings.policySubject(found) };
  },

  async change({ tx, subject: { meeting, group, space }, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('minutes are begun by a person');
    if (meeting.minutesDraftId !== null) {
      throw Problem.conflict('The minutes of this meeting are begun already. Open them and write on.');
    }
    if (meeting.startsAt > now) {
      throw Problem.conflict('The meeting has not begun. Its minutes can be begun once it has.');
    }
    const order = { ordinal: 'ASC' } as const;
    const agenda = await tx.find(AgendaItem, { where: { meetingId: meeting.id }, order });
    const attendance = await tx.find(AttendanceEntry, { where: { meetingId: meeting.id }, order });
    const personIds = [...agenda.flatMap(({ leadId }) => leadId ?? []), ...attendance.map((e) => e.personId)];
    const people = await use(IdentityService).byIds(personIds, tx);
    const organisations = await use(OrganisationsService).byIds(
      attendance.flatMap((entry) => entry.organisationId ?? []),
      tx,
    );
    const outline = minutesOutline({
      title: meeting.title,
      when: whenInWords(meeting),
      where: meeting.place ?? meeting.link,
      agenda: agenda.map(({ title, leadId }) => ({ title, lead: people.get(leadId ?? '')?.name ?? null })),
      attendance: attendance.map((entry) => ({
        kind: entry.kind,
        person: people.get(entry.personId)?.name ?? '',
        organisation: organisations.get(entry.organisationId ?? '')?.name ?? null,
      })),
    });
    const title = titleOf(meeting);
    const content = draftContent(title, outline, newId);
    const begun = { group, title, purpose: 'minutes', content, personId, organisationId, now } as const;
    const draft = await use(NewDrafts).begin(tx, begun);
    await tx.update(Meeting, { id: meeting.id }, { minutesDraftId: draft.id });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'meeting', id: meeting.id },
        { type: 'draft', id: draft.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { draftId: draft.id, title },
      words: { title: meeting.title },
      result: { meetingId: meeting.id, draftId: draft.id },
    };
  },

  sentence: {
    en: (who, { title }) => `${who} began the minutes of “${title}”.`,
    cy: (who, { title }) => `Dechreuodd ${who} gofnodion “${title}”.`,
  },
});

/** A draft's title is one line: a meeting's that is as long as a line may be is cut. */
function titleOf({ title }: Meeting): string {
  return [...`Minutes of ${title}`].slice(0, LINE.max).join('').trim();
}
