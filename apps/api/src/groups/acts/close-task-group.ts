import { groupStates, next } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { JoinRequest } from '../entities/join-request.js';
import { Membership } from '../entities/membership.js';
import { TaskGroup } from '../entities/task-group.js';
import { groupLetter, groupPath } from '../group-letters.js';
import { GroupPlaces } from '../group-places.js';
import { GroupsService } from '../groups.service.js';

/** The secretariat closes a group with its final report; its places end that day, and its record stays readable. */
export const closeTaskGroup = defineAct({
  action: 'group.close',
  seenBy: 'group.read',
  input: z.object({ taskGroupId: id, finalReport: paragraphs, concludedVersionId: id.nullish() }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.lockedForChange(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: { group, space }, personId, now, use }) {
    const status = next(groupStates, group.status, 'close');
    const { finalReport } = input;
    const { concludedVersionId = null } = input;
    const version =
      concludedVersionId === null
        ? null
        : (await use(DraftingService).lockedVersion(tx, concludedVersionId)).version;
    if (version !== null && version.groupId !== group.id) {
      throw Problem.invalid('concludedVersionId', 'must be a version of a text of this group');
    }
    const more = await use(GroupsService).groupClosing({ tx, group, now });
    const places = await use(GroupPlaces).current(tx, group.id, now);
    for (const { id: membershipId, until } of places) {
      const today = dayOf(now);
      await tx.update(
        Membership,
        { id: membershipId },
        { until: until === null || until > today ? today : until, heldAtClose: true },
      );
    }
    const asked = await tx.findBy(JoinRequest, { groupId: group.id, status: 'open' });
    const answered = { status: 'declined', answeredAt: now, answeredById: personId } as const;
    const answer = 'The task group was closed.';
    await tx.update(JoinRequest, { groupId: group.id, status: 'open' }, { ...answered, answer });
    await tx.update(
      TaskGroup,
      { id: group.id },
      { status, closedAt: now, finalReport, concludedVersionId: version?.id ?? null },
    );
    const ids = [...places, ...asked].map((each) => each.personId);
    const people = await use(IdentityService).byIds(ids, tx);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'task_group', id: group.id },
        ...(version === null ? [] : [{ type: 'version', id: version.id }]),
      ],
      versionHashes: version === null ? [] : [version.sha256],
      payload: { finalReport, endedPlaces: places.map((each) => each.id), ...more },
      words: { group: group.title },
      result: { taskGroupId: group.id },
      notices: [{ kind: 'group', personIds: ids, path: groupPath(space, group) }],
      letters: [...people.values()].map((person) => groupLetter('groupClosed', person, { group, space })),
    };
  },

  sentence: {
    en: (who, { group }) => `${who} closed the task group “${group}” with its final report.`,
    cy: (who, { group }) => `Caeodd ${who} y grŵp gorchwyl “${group}” gyda’i adroddiad terfynol.`,
  },
});
