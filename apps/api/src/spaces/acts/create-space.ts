import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, line, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Space } from '../entities/space.js';
import { SpaceRoleGrant } from '../entities/space-role.js';

/** The address of a space: words of small letters and digits, joined by hyphens. */
const ADDRESS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const address = z
  .string()
  .max(80, 'may have at most 80 characters')
  .regex(ADDRESS, 'must be small letters and digits, joined by hyphens, for example heat-networks');

/**
 * A space is opened: its goal, its vision, its target date. Whoever opens it is its first secretariat, since a role in
 * the installation gives nothing inside a space.
 */
export const createSpace = defineAct({
  action: 'space.create',
  seenBy: 'space.read',
  input: z.object({
    slug: address,
    title: line,
    goal: paragraphs,
    vision: paragraphs,
    targetDate: calendarDate,
    illustrative: z.boolean().default(false),
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, personId, organisationId, now }) {
    if (input.targetDate <= dayOf(now)) throw Problem.invalid('targetDate', 'must lie in the future');
    if (await tx.existsBy(Space, { slug: input.slug })) {
      throw new Problem(
        'CONFLICT',
        `There is a space at “${input.slug}” already. Choose another address.`,
        'slug',
      );
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
    const role = {
      id: newId(),
      spaceId: space.id,
      role: 'secretariat',
      organisationId,
      from: dayOf(now),
      until: null,
    } as const;
    if (personId !== null) await tx.insert(SpaceRoleGrant, { ...role, personId });
    return {
      spaceId: space.id,
      groupId: null,
      subjects: [{ type: 'space', id: space.id }],
      payload: { ...input, secretariatId: personId },
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
