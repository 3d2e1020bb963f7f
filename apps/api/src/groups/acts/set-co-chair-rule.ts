import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { TaskGroup } from '../entities/task-group.js';
import { GroupsService } from '../groups.service.js';

/** The secretariat says, with a reason, whether the co-chairs of a group must come from two different sectors. */
export const setCoChairRule = defineAct({
  action: 'group.setCoChairRule',
  seenBy: 'group.read',
  keepsAccess: true,
  input: z.object({ taskGroupId: id, fromTwoSectors: z.boolean(), reason: paragraphs }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.lockedForChange(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: { group, space } }) {
    const { fromTwoSectors, reason } = input;
    if (group.coChairsFromTwoSectors === fromTwoSectors) {
      throw Problem.conflict(`The rule is ${fromTwoSectors ? 'on' : 'off'} already. There is nothing to do.`);
    }
    await tx.update(TaskGroup, { id: group.id }, { coChairsFromTwoSectors: fromTwoSectors });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'task_group', id: group.id }],
      payload: { fromTwoSectors, reason },
      words: { group: group.title, fromTwoSectors, reason },
      result: { taskGroupId: group.id },
    };
  },

  sentence: {
    en: (who, { group, fromTwoSectors, reason }) =>
      `${who} ${fromTwoSectors ? 'asked that co-chairs of' : 'no longer asked that co-chairs of'} “${group}” come from two sectors: ${reason}`,
    cy: (who, { group, fromTwoSectors, reason }) =>
      `${fromTwoSectors ? 'Gofynnodd' : 'Peidiodd'} ${who} ${fromTwoSectors ? 'fod' : 'â gofyn bod'} cyd-gadeiryddion “${group}” yn dod o ddau sector: ${reason}`,
  },
});
