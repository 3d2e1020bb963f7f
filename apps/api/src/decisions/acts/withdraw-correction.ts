import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Corrections, requireOpen } from '../corrections.js';
import { requireInTime } from './position-rules.js';

/** Whoever said that an answer is not their organisation’s position takes that back, and says why. */
export const withdrawCorrection = defineAct({
  action: 'correction.withdraw',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({ correctionId: id, reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const corrections = use(Corrections);
    const found = await corrections.locked(tx, input.correctionId);
    return { subject: found, policy: corrections.policySubject(found) };
  },

  async change({ tx, input: { reasons }, subject: found, personId, now, use }) {
    const { correction } = found;
    requireInTime(found, now);
    if (personId === null) throw new Error('a correction is settled by a person');
    if (correction.openedById !== personId) {
      throw Problem.conflict(
        'What was said is withdrawn by whoever said it. You can confirm the answer, or give another one.',
      );
    }
    requireOpen(correction, 'withdraw');
    const end = { status: 'withdrawn' as const, endedById: personId, reasons, endedAt: now };
    return use(Corrections).settle(tx, found, end);
  },

  sentence: {
    en: (who, { organisation, question }) =>
      `${who} withdrew what they had said against the answer of ${organisation} in “${question}”.`,
    cy: (who, { organisation, question }) =>
      `Tynnodd ${who} yn ôl yr hyn a ddywedwyd yn erbyn ateb ${organisation} yn “${question}”.`,
  },
});
