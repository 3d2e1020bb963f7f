import { QUORUM_PERCENT } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { line, paragraphs, percent, slug } from '../../platform/input.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { TaskGroup } from '../entities/task-group.js';

/** The secretariat sets up a task group with its terms of reference. */
export const createTaskGroup = defineAct({
  action: 'group.create',
  seenBy: 'group.read',
  input: z.object({
    spaceSlug: slug,
    title: line,
    purpose: paragraphs,
    termsOfReference: paragraphs,
    silenceIsConsent: z.boolean().default(false),
    quorumPercent: percent.default(QUORUM_PERCENT),
  }),

  async subject({ tx, input, use }) {
    const spaces = use(SpacesService);
    const space = await spaces.lockedBySlug(tx, input.spaceSlug);
    return { subject: space, policy: spaces.policySubject(space) };
  },

  async change({ tx, input, subject: space, now }) {
    const { spaceSlug: _said, ...terms } = input;
    const group = { id: newId(), spaceId: space.id, ...terms, status: 'open', createdAt: now } as const;
    await tx.insert(TaskGroup, group);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'task_group', id: group.id }],
      payload: terms,
      words: { title: group.title },
      result: { taskGroupId: group.id },
    };
  },

  sentence: {
    en: (who, { title }) => `${who} set up the task group “${title}”.`,
    cy: (who, { title }) => `Sefydlodd ${who} y grŵp gorchwyl “${title}”.`,
  },
});
