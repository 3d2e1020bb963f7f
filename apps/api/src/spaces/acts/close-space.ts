import { next, spaceStates } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { Places } from '../../groups/places.js';
import { id, paragraphs } from '../../platform/input.js';
import { Space } from '../entities/space.js';
import { RolesService } from '../roles.service.js';
import { SpacesService } from '../spaces.service.js';

/** Government ends the space, saying why; the record stays. */
export const closeSpace = defineAct({
  action: 'space.close',
  seenBy: 'space.read',
  input: z.object({ spaceId: id, ending: paragraphs }),

  async subject({ tx, input, use }) {
    const spaces = use(SpacesService);
    const space = await spaces.lockedForChange(tx, input.spaceId);
    return { subject: space, policy: spaces.policySubject(space) };
  },

  async change({ tx, input, subject: space, now, use }) {
    const status = next(spaceStates, space.status, 'close');
    await tx.update(Space, { id: space.id }, { status, closedAt: now, ending: input.ending });
    const roles = await use(RolesService).people(tx, space.id, now);
    const places = await use(Places).people(tx, space.id, now);
    return {
      spaceId: space.id,
      groupId: null,
      subjects: [{ type: 'space', id: space.id }],
      payload: input,
      words: { title: space.title },
      result: { spaceId: space.id },
      notices: [{ kind: 'space', personIds: [...roles, ...places], path: `/spaces/${space.slug}` }],
    };
  },

  sentence: {
    en: (who, { title }) => `${who} closed the space “${title}”.`,
    cy: (who, { title }) => `Caeodd ${who} y gofod “${title}”.`,
  },
});
