import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id, line } from '../../platform/input.js';
import { Milestone } from '../entities/milestone.js';
import { SpacesService } from '../spaces.service.js';

/** A dated step is added to the timeline. */
export const setMilestone = defineAct({
  action: 'milestone.set',
  seenBy: 'space.read',
  input: z.object({ spaceId: id, title: line, dueDate: calendarDate }),

  async subject({ tx, input, use }) {
    const spaces = use(SpacesService);
    const space = await spaces.locked(tx, input.spaceId);
    return { subject: space, policy: spaces.policySubject(space) };
  },

  async change({ tx, input, subject: space, now }) {
    const milestone = { id: newId(), ...input, createdAt: now };
    await tx.insert(Milestone, milestone);
    return {
      spaceId: space.id,
      groupId: null,
      subjects: [{ type: 'milestone', id: milestone.id }],
      payload: input,
      words: { title: input.title, dueDate: input.dueDate },
      result: { milestoneId: milestone.id },
    };
  },

  sentence: {
    en: (who, { title, dueDate }) => `${who} set the milestone “${title}” for ${dueDate}.`,
    cy: (who, { title, dueDate }) => `Gosododd ${who} y garreg filltir “${title}” ar gyfer ${dueDate}.`,
  },
});
