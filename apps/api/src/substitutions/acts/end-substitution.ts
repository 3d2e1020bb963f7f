import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SubstitutionRow } from '../entities/substitution.js';
import { substitutionLetter } from '../substitution-letters.js';
import { SubstitutionsService } from '../substitutions.service.js';

/** A substitution ends at once: the member speaks again, and the substitute does not. */
export const endSubstitution = defineAct({
  action: 'substitution.end',
  seenBy: 'group.read',
  input: z.object({ substitutionId: id }),

  async subject({ tx, input, use }) {
    const substitutions = use(SubstitutionsService);
    const filled = await substitutions.locked(tx, input.substitutionId);
    return { subject: filled, policy: substitutions.policySubject(filled) };
  },

  async change({ tx, subject: { substitution, group, space }, now, use }) {
    const { memberId, substituteId } = substitution;
    if (substitution.endedAt !== null || substitution.until < now.toISOString().slice(0, 10)) {
      throw Problem.conflict('This substitution is over already.');
    }
    await tx.update(SubstitutionRow, { id: substitution.id }, { endedAt: now });
    const people = use(IdentityService);
    const substitute = await people.personById(tx, substituteId);
    const member = await people.personById(tx, memberId);
    const path = `/spaces/${space.slug}/groups/${group.id}`;
    const words = { substitute: substitute.name, member: member.name, group: group.title };
    const told = { ...words, space: space.title, path };
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'substitution', id: substitution.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { memberId, substituteId },
      words,
      result: { substitutionId: substitution.id, taskGroupId: group.id },
      notices: [{ kind: 'organisation', personIds: [memberId, substituteId], path }],
      letters: [
        substitutionLetter('standsInNoMore', substitute, told),
        substitutionLetter('speaksAgain', member, told),
      ],
    };
  },

  sentence: {
    en: (who, { substitute, member, group }) =>
      `${who} ended the time for which ${substitute} stands in for ${member} in “${group}”.`,
    cy: (who, { substitute, member, group }) =>
      `Daeth ${who} â chyfnod ${substitute} yn lle ${member} yn “${group}” i ben.`,
  },
});
