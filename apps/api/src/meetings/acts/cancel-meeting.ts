import { meetingStates, next } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupPlaces } from '../../groups/group-places.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Meeting } from '../entities/meeting.js';
import { meetingLetter, meetingPath } from '../meeting-letters.js';
import { MeetingsService } from '../meetings.service.js';

/** A meeting that was to come does not take place, for a reason. */
export const cancelMeeting = defineAct({
  action: 'meeting.cancel',
  seenBy: 'meeting.read',
  keepsAccess: true,
  input: z.object({ meetingId: id, reason: paragraphs }),

  async subject({ tx, input, use }) {
    const meetings = use(MeetingsService);
    const found = await meetings.lockedMeeting(tx, input.meetingId);
    return { subject: found, policy: meetings.policySubject(found) };
  },

  async change({ tx, input: { reason }, subject: { meeting, group, space }, now, use }) {
    if (meeting.endsAt <= now) {
      throw Problem.conflict('The meeting is over: it cannot be cancelled any more. Record who was there.');
    }
    const status = next(meetingStates, meeting.status, 'cancel');
    const sequence = meeting.sequence + 1;
    await tx.update(Meeting, { id: meeting.id }, { status, cancelReason: reason, sequence, changedAt: now });
    const personIds = (await use(GroupPlaces).current(tx, group.id, now)).map((each) => each.personId);
    const people = await use(IdentityService).byIds(personIds, tx);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'meeting', id: meeting.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { reason },
      words: { group: group.title, title: meeting.title },
      result: { meetingId: meeting.id },
      notices: [{ kind: 'meeting', personIds, path: meetingPath(space, meeting) }],
      letters: [...people.values()].map((person) =>
        meetingLetter('cancelled', person, { group, space, meeting }, { reason }),
      ),
    };
  },

  sentence: {
    en: (who, { group, title }) => `${who} cancelled the meeting “${title}” of “${group}”.`,
    cy: (who, { group, title }) => `Canslodd ${who} gyfarfod “${title}” o “${group}”.`,
  },
});
