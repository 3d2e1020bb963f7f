import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupPlaces } from '../../groups/group-places.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Meeting } from '../entities/meeting.js';
import { meetingLetter, meetingPath } from '../meeting-letters.js';
import { announced, meetingInput, mustFit, writeAgenda } from '../meeting-parts.js';
import { MeetingsService } from '../meetings.service.js';
import { whenInWords } from '../when-in-words.js';

/** A meeting is announced anew: when, where, and its agenda. */
export const changeMeeting = defineAct({
  action: 'meeting.change',
  seenBy: 'meeting.read',
  keepsAccess: true,
  input: meetingInput.extend({
    meetingId: id,
    /** How often it had been changed when whoever changes it read it. */
    expectedRevision: z.int().min(0).nullish(),
  }),

  async subject({ tx, input, use }) {
    const meetings = use(MeetingsService);
    const found = await meetings.lockedMeeting(tx, input.meetingId);
    return { subject: found, policy: meetings.policySubject(found) };
  },

  async change({ tx, input, subject: { meeting, group, space }, now, use }) {
    const { meetingId: _said, expectedRevision, ...said } = input;
    if (
      expectedRevision !== undefined &&
      expectedRevision !== null &&
      expectedRevision !== meeting.sequence
    ) {
      throw Problem.conflict('Somebody has changed this meeting meanwhile. Open it again, then change it.');
    }
    await mustFit({ tx, use }, group, said, now);
    const { agenda, ...rest } = said;
    const revised: Meeting = { ...meeting, ...rest, sequence: meeting.sequence + 1, changedAt: now };
    await tx.update(
      Meeting,
      { id: meeting.id },
      { ...rest, sequence: revised.sequence, changedAt: revised.changedAt },
    );
    await writeAgenda(tx, meeting.id, agenda);
    const personIds = (await use(GroupPlaces).current(tx, group.id, now)).map((each) => each.personId);
    const moved =
      revised.endsAt > now &&
      (whenInWords(revised) !== whenInWords(meeting) ||
        revised.place !== meeting.place ||
        revised.link !== meeting.link);
    const people = moved ? await use(IdentityService).byIds(personIds, tx) : new Map();
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'meeting', id: meeting.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { ...announced(said), revision: revised.sequence, before: before(meeting) },
      words: { group: group.title, title: revised.title, when: whenInWords(revised) },
      result: { meetingId: meeting.id },
      notices: [{ kind: 'meeting', personIds: [...people.keys()], path: meetingPath(space, meeting) }],
      letters: [...people.values()].map((person) =>
        meetingLetter('changed', person, { group, space, meeting: revised }),
      ),
    };
  },

  sentence: {
    en: (who, { group, title, when }) => `${who} changed the meeting “${title}” of “${group}”: ${when}.`,
    cy: (who, { group, title, when }) => `Newidiodd ${who} gyfarfod “${title}” o “${group}”: ${when}.`,
  },
});

/** What a meeting was announced as, but for its agenda. */
function before({ title, startsAt, endsAt, timeZone, place, link }: Meeting) {
  const [starts, ends] = [startsAt.toISOString(), endsAt.toISOString()];
  return { title, startsAt: starts, endsAt: ends, timeZone, place, link };
}
