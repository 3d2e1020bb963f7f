import { z } from 'zod';
import { dayBefore, dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { namesOf } from '../../identity/names.js';
import { id, isId } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SpaceRoleGrant } from '../entities/space-role.js';
import { ROLE_CY, ROLE_EN } from '../role-names.js';
import { RolesService } from '../roles.service.js';

/** A role in a space, or in the installation, ends at once. That it was held stays in the record. */
export const endRole = defineAct({
  action: 'space.endRole',
  seenBy: 'space.read',
  input: z.object({ spaceRoleId: id }),

  async subject({ tx, input, use }) {
    const grant = isId(input.spaceRoleId)
      ? await tx.findOneBy(SpaceRoleGrant, { id: input.spaceRoleId })
      : null;
    if (grant === null) throw Problem.notFound('role');
    const { subject: space, policy } = await use(RolesService).place(tx, grant.spaceId);
    return { subject: { id: grant.id, space }, policy };
  },

  async change({ tx, subject: { id: grantId, space }, now, use }) {
    const grant = await tx.findOneByOrFail(SpaceRoleGrant, { id: grantId });
    if (grant.until !== null && grant.until < dayOf(now)) {
      throw Problem.conflict(`This role ended on ${grant.until} already.`);
    }
    await use(RolesService).requireEndable(tx, grant, now);
    await tx.update(SpaceRoleGrant, { id: grant.id }, { until: dayBefore(now) });
    const { person } = await namesOf(tx, grant.personId, null);
    const path = space === null ? '/account/profile' : `/spaces/${space.slug}`;
    return {
      spaceId: grant.spaceId,
      groupId: null,
      subjects: [{ type: 'space_role', id: grant.id }],
      payload: { personId: grant.personId, role: grant.role, from: grant.from },
      words: { person: person ?? '', role: grant.role, space: space?.title ?? null },
      result: { spaceRoleId: grant.id },
      notices: [{ kind: 'role', personIds: [grant.personId], path }],
    };
  },

  sentence: {
    en: (who, { person, role, space }) =>
      `${who} ended the role of ${person} as ${ROLE_EN[role]} of ${space === null ? 'the installation' : `“${space}”`}.`,
    cy: (who, { person, role, space }) =>
      `Daeth ${who} â rôl ${person} fel ${ROLE_CY[role]} ${space === null ? 'y gosodiad' : `“${space}”`} i ben.`,
  },
});
