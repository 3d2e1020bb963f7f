import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { Places } from '../../groups/places.js';
import { namesOf } from '../../identity/names.js';
import { id, isId, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SpaceOrganisation } from '../entities/space-organisation.js';
import { RolesService } from '../roles.service.js';

/** An organisation takes part no longer, and why: the seats and roles held for it end with it, what it said stays. */
export const removeOrganisation = defineAct({
  action: 'space.removeOrganisation',
  seenBy: 'space.read',
  input: z.object({ spaceId: id, organisationId: id, reason: paragraphs }),

  subject: ({ tx, input, use }) => use(RolesService).placeIn(tx, input.spaceId),

  async change({ tx, input: { organisationId, reason }, subject: space, actId, now, use }) {
    const place = { spaceId: space.id, organisationId };
    if (!isId(organisationId) || !(await tx.existsBy(SpaceOrganisation, place))) {
      throw Problem.notFound('organisation in this space');
    }
    const { organisation } = await namesOf(tx, null, organisationId);
    const roles = await use(RolesService).endRolesFor(tx, space.id, organisationId, now);
    const places = await use(Places).endFor(tx, space.id, organisationId, { actId, at: now });
    await tx.delete(SpaceOrganisation, place);
    const path = `/spaces/${space.slug}`;
    return {
      spaceId: space.id,
      groupId: null,
      subjects: [
        { type: 'organisation', id: organisationId },
        { type: 'space', id: space.id },
      ],
      payload: {
        organisationId,
        reason,
        rolesEnded: roles.length,
        seatsEnded: places.personIds.length,
        seatsLeft: places.seatsLeft,
      },
      words: { organisation: organisation ?? '', space: space.title },
      result: { spaceId: space.id, organisationId },
      notices: [{ kind: 'organisation', personIds: [...roles, ...places.personIds], path }],
    };
  },

  sentence: {
    en: (who, { organisation, space }) =>
      `${who} recorded that ${organisation} no longer takes part in “${space}”.`,
    cy: (who, { organisation, space }) =>
      `Cofnododd ${who} nad yw ${organisation} yn cymryd rhan yn “${space}” mwyach.`,
  },
});
