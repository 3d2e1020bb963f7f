import { NOWHERE, SPACE_ROLES } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { namesOf } from '../../identity/names.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id } from '../../platform/input.js';
import { SpaceRoleGrant } from '../entities/space-role.js';
import { SpacesService } from '../spaces.service.js';

const ROLE_EN = {
  secretariat: 'secretariat',
  facilitator: 'facilitator',
  government_observer: 'government observer',
  sponsor: 'government sponsor',
  auditor: 'auditor',
} as const;
const ROLE_CY = {
  secretariat: 'ysgrifenyddiaeth',
  facilitator: 'hwylusydd',
  government_observer: 'sylwedydd y llywodraeth',
  sponsor: 'noddwr y llywodraeth',
  auditor: 'archwilydd',
} as const;

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

  async subject({ tx, input, use }) {
    if (input.spaceId === null) return { subject: null, policy: { ...NOWHERE, states: { space: 'active' } } };
    const spaces = use(SpacesService);
    const space = await spaces.locked(tx, input.spaceId);
    return { subject: space, policy: spaces.policySubject(space) };
  },

  async change({ tx, input, subject: space }) {
    const role = { id: newId(), ...input };
    await tx.insert(SpaceRoleGrant, role);
    const names = await namesOf(tx, input.personId, input.organisationId);
    return {
      spaceId: input.spaceId,
      groupId: null,
      subjects: [{ type: 'space_role', id: role.id }],
      payload: input,
      words: { person: names.person ?? '', role: input.role, space: space?.title ?? 'the installation' },
      result: { spaceRoleId: role.id },
    };
  },

  sentence: {
    en: (who, { person, role, space }) => `${who} made ${person} ${ROLE_EN[role]} of “${space}”.`,
    cy: (who, { person, role, space }) => `Gwnaeth ${who} ${person} yn ${ROLE_CY[role]} “${space}”.`,
  },
});
