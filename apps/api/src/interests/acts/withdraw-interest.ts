import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Interest } from '../entities/interest.js';
import { InterestsService } from '../interests.service.js';

/** An interest does not hold any more; that it was declared stays in the register. */
export const withdrawInterest = defineAct({
  action: 'interest.withdraw',
  seenBy: 'interest.read',
  input: z.object({ interestId: id }),

  async subject({ tx, input, use }) {
    const interests = use(InterestsService);
    const interest = await interests.locked(tx, input.interestId);
    return { subject: interest, policy: interests.policySubject(interest) };
  },

  async change({ tx, subject: interest, now }) {
    if (interest.withdrawnAt !== null) throw Problem.conflict('This interest was withdrawn already.');
    await tx.update(Interest, { id: interest.id }, { withdrawnAt: now });
    return {
      spaceId: interest.spaceId,
      groupId: interest.groupId,
      subjects: [{ type: 'interest', id: interest.id }],
      payload: {},
      words: { what: interest.what },
      result: { interestId: interest.id },
    };
  },

  sentence: {
    en: (who, { what }) => `${who} withdrew a declared interest: ${what}`,
    cy: (who, { what }) => `Tynnodd ${who} fuddiant a ddatganwyd yn ôl: ${what}`,
  },
});
