import { defineAct } from '../../acts/define-act.js';
import { GroupPlaces } from '../../groups/group-places.js';
import { GroupsService } from '../../groups/groups.service.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { id } from '../../platform/input.js';
import { Meeting } from '../entities/meeting.js';
import { meetingLetter, meetingPath } from '../meeting-letters.js';
import { announced, meetingInput, mustFit, writeAgenda } from '../meeting-parts.js';
import { whenInWords } from '../when-in-words.js';

/** A co-chair or the secretariat calls a meeting of a group, with its agenda. */
export const scheduleMeeting = defineAct({
  action: 'meeting.schedule',
  seenBy: 'meeting.read',
  keepsAccess: true,
  input: meetingInput.extend({ taskGroupId: id }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.locked(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({
    tx,
    input: { taskGroupId: _said, ...said },
    subject: { group, space },
    personId,
    now,
    use,
  }) {
    if (personId === null) throw new Error('a meeting is called by a person');
    await mustFit({ tx, use }, group, said, now);
    const { agenda, ...rest } = said;
    const meeting: Meeting = {
      id: newId(),
      groupId: group.id,
      spaceId: space.id,
      ...rest,
      status: 'scheduled',
      cancelReason: null,
      sequence: 0,
      createdAt: now,
      createdById: personId,
      changedAt: now,
      minutesDraftId: null,
      minutesVersionId: null,
      minutesApprovedAt: null,
      minutesApprovedInId: null,
    };
    await tx.insert(Meeting, meeting);
    await writeAgenda(tx, meeting.id, agenda);
    const personIds = (await use(GroupPlaces).current(tx, group.id, now)).map((each) => each.personId);
    const people = meeting.endsAt > now ? await use(IdentityService).byIds(personIds, tx) : new Map();
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'meeting', id: meeting.id },
        { type: 'task_group', id: group.id },
      ],
      payload: announced(said),
      words: { group: group.title, title: meeting.title, when: whenInWords(meeting) },
      result: { meetingId: meeting.id },
      notices: [{ kind: 'meeting', personIds: [...people.keys()], path: meetingPath(space, meeting) }],
      letters: [...people.values()].map((person) =>
        meetingLetter('scheduled', person, { group, space, meeting }),
      ),
    };
  },

  sentence: {
    en: (who, { group, title, when }) => `${who} called the meeting “${title}” of “${group}”: ${when}.`,
    cy: (who, { group, title, when }) => `Galwodd ${who} gyfarfod “${title}” o “${group}”: ${when}.`,
  },
});
