import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { namesOf } from '../../identity/names.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SubstitutionRow } from '../entities/substitution.js';
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

  async change({ tx, subject: { substitution, group, space }, now }) {
    const { memberId, substituteId } = substitution;
    if (substitution.endedAt !== null || substitution.until < now.toISOString().slice(0, 10)) {
      throw Problem.conflict('This substitution is over already.');
    }
    await tx.update(SubstitutionRow, { id: substitution.id }, { endedAt: now });
    const substitute = await namesOf(tx, substituteId, null);
    const member = await namesOf(tx, memberId, null);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'substitution', id: substitution.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { memberId, substituteId },
      words: { substitute: substitute.person ?? '', member: member.person ?? '', group: group.title },
      result: { substitutionId: substitution.id, taskGroupId: group.id },
      notices: [
        {
          kind: 'organisation',
          personIds: [memberId, substituteId],
          path: `/spaces/${space.slug}/groups/${group.id}`,
        },
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
