import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, line, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Space } from '../entities/space.js';
import { SpacesService } from '../spaces.service.js';

/** The secretariat words title and vision anew; the goal, the date and the sponsor are government's. */
export const reviseSpace = defineAct({
  action: 'space.revise',
  seenBy: 'space.read',
  input: z.object({ spaceId: id, title: line, vision: paragraphs }),

  async subject({ tx, input, use }) {
    const spaces = use(SpacesService);
    const space = await spaces.lockedForChange(tx, input.spaceId);
    return { subject: space, policy: spaces.policySubject(space) };
  },

  async change({ tx, input: { title, vision }, subject: space }) {
    if (title === space.title && vision === space.vision) {
      throw Problem.conflict('Title and vision are these already. Change one of them first.');
    }
    await tx.update(Space, { id: space.id }, { title, vision });
    return {
      spaceId: space.id,
      groupId: null,
      subjects: [{ type: 'space', id: space.id }],
      payload: { before: { title: space.title, vision: space.vision }, after: { title, vision } },
      words: { title },
      result: { spaceId: space.id },
    };
  },

  sentence: {
    en: (who, { title }) => `${who} worded the title and vision of “${title}” anew.`,
    cy: (who, { title }) => `Aileiriodd ${who} deitl a gweledigaeth “${title}”.`,
  },
});
