import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { namesOf } from '../../identity/names.js';
import { id, isId } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SpaceOrganisation } from '../entities/space-organisation.js';
import { SpacesService } from '../spaces.service.js';

/** An organisation is admitted to a space. */
export const admitOrganisation = defineAct({
  action: 'space.admitOrganisation',
  seenBy: 'space.read',
  input: z.object({ spaceId: id, organisationId: id }),

  async subject({ tx, input, use }) {
    const spaces = use(SpacesService);
    const space = await spaces.locked(tx, input.spaceId);
    return { subject: space, policy: spaces.policySubject(space) };
  },

  async change({ tx, input, subject: space, now }) {
    if (!isId(input.organisationId)) throw Problem.notFound('organisation');
    const names = await namesOf(tx, null, input.organisationId);
    if (names.organisation === null) throw Problem.notFound('organisation');
    if (await tx.existsBy(SpaceOrganisation, input)) {
      throw Problem.conflict(`${names.organisation} takes part in this space already.`);
    }
    await tx.insert(SpaceOrganisation, { ...input, admittedAt: now });
    return {
      spaceId: space.id,
      groupId: null,
      subjects: [
        { type: 'organisation', id: input.organisationId },
        { type: 'space', id: space.id },
      ],
      payload: input,
      words: { organisation: names.organisation, space: space.title },
      result: { spaceId: space.id, organisationId: input.organisationId },
    };
  },

  sentence: {
    en: (who, { organisation, space }) => `${who} admitted ${organisation} to “${space}”.`,
    cy: (who, { organisation, space }) => `Derbyniodd ${who} ${organisation} i “${space}”.`,
  },
});
