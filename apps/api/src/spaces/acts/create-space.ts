import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, line, paragraphs, text } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Space } from '../entities/space.js';

/** A space is opened: its goal, its vision, its target date. */
export const createSpace = defineAct({
  action: 'space.create',
  seenBy: 'space.read',
  input: z.object({
    slug: text({ min: 1, max: 80, multiline: false }),
    title: line,
    goal: paragraphs,
    vision: paragraphs,
    targetDate: calendarDate,
    illustrative: z.boolean(),
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, now }) {
    if (await tx.existsBy(Space, { slug: input.slug })) {
      throw Problem.conflict(`There is a space at “${input.slug}” already. Choose another address.`);
    }
    const space = {
      id: newId(),
      ...input,
      status: 'active',
      openedAt: now,
      closedAt: null,
      ending: null,
    } as const;
    await tx.insert(Space, space);
    return {
      spaceId: space.id,
      groupId: null,
      subjects: [{ type: 'space', id: space.id }],
      payload: input,
      words: { title: input.title, targetDate: input.targetDate },
      result: { spaceId: space.id },
    };
  },

  sentence: {
    en: (who, { title, targetDate }) =>
      `${who} opened the space “${title}”, with the target date ${targetDate}.`,
    cy: (who, { title, targetDate }) =>
      `Agorodd ${who} y gofod “${title}”, a’r dyddiad targed ${targetDate}.`,
  },
});
