import { ERASURE_GROUNDS, NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { ActErasure } from '../../acts/act-erasure.js';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { GROUND_CY, GROUND_EN } from '../grounds.js';

/** What one act recorded is erased, with its salt, for good: the leaf stays, and nobody can guess what it commits to. */
export const eraseAct = defineAct({
  action: 'person.eraseAct',
  seenBy: 'account.read',
  input: z.object({ actId: id, ground: z.enum(ERASURE_GROUNDS), reason: paragraphs }),

  async subject({ input }) {
    return { subject: input.actId, policy: NOWHERE };
  },

  async change({ tx, input: { ground, reason }, subject: erasedId, actId, use }) {
    const { kind, at } = await use(ActErasure).empty(tx, erasedId, actId);
    const recorded = { kind, at: at.toISOString() };
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'act', id: erasedId }],
      payload: { ground, reason, ...recorded },
      words: { ground, ...recorded },
      result: {},
    };
  },

  sentence: {
    en: (who, { ground, kind, at }) =>
      `${who} erased what the act “${kind}” of ${at} recorded. Ground: ${GROUND_EN[ground]}.`,
    cy: (who, { ground, kind, at }) =>
      `Dileodd ${who} yr hyn a gofnododd y weithred “${kind}” ar ${at}. Sail: ${GROUND_CY[ground]}.`,
  },
});
