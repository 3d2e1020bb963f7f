import { SPACE_ROLES } from '@concordat/domain';
import { z } from 'zod';
import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SpaceRoleGrant } from '../entities/space-role.js';
import { knownHolder } from '../role-holder.js';
import { ROLE_CY, ROLE_EN } from '../role-names.js';
import { RolesService } from '../roles.service.js';

/** A person is given a role in a space; without a space, in the installation. */
export const grantRole = defineAct({
  action: 'space.grantRole',
  seenBy: 'space.read',
  input: z.object({
    spaceId: id.nullable(),
    personId: id,
    role: z.enum(SPACE_ROLES),
    organisationId: id.nullable(),
    from: calendarDate,
    until: calendarDate.nullable().default(null),
  }),

  subject: ({ tx, input, use }) => use(RolesService).place(tx, input.spaceId),

  async change({ tx, input, subject: space, now, use }) {
    const { until, from, personId, organisationId } = input;
    if (until !== null && until < from) throw Problem.invalid('until', 'must not be before the first day');
    const names = await knownHolder(tx, use, { personId, organisationId }, now);
    await use(RolesService).requireNew(tx, input, dayOf(now));
    const role = { id: newId(), ...input };
    await tx.insert(SpaceRoleGrant, role);
    const path = space === null ? '/console' : `/spaces/${space.slug}`;
    return {
      spaceId: input.spaceId,
      groupId: null,
      subjects: [{ type: 'space_role', id: role.id }],
      payload: input,
      words: { person: names.person ?? '', role: input.role, space: space?.title ?? null },
      result: { spaceRoleId: role.id },
      notices: [{ kind: 'role', personIds: [personId], path }],
    };
  },

  sentence: {
    en: (who, { person, role, space }) =>
      `${who} made ${person} ${ROLE_EN[role]} of ${space === null ? 'the installation' : `“${space}”`}.`,
    cy: (who, { person, role, space }) =>
      `Gwnaeth ${who} ${person} yn ${ROLE_CY[role]} ${space === null ? 'y gosodiad' : `“${space}”`}.`,
  },
});
