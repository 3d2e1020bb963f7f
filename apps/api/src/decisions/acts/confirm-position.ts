import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Corrections, requireOpen } from '../corrections.js';
import { requireInTime } from './position-rules.js';

/** Somebody of the organisation who neither gave nor questioned an answer confirms it as its position. */
export const confirmPosition = defineAct({
  action: 'correction.confirm',
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
    const { positionId } = correction;
    const spoke = found.record.positions.find((position) => position.id === positionId);
    if (personId === correction.openedById || personId === spoke?.personId) {
      throw Problem.conflict(
        'An answer is confirmed by somebody who neither gave nor questioned it. Give another answer instead.',
      );
    }
    requireOpen(correction, 'confirm');
    const end = { status: 'confirmed' as const, endedById: personId, reasons, endedAt: now };
    return use(Corrections).settle(tx, found, end);
  },

  sentence: {
    en: (who, { organisation, question }) =>
      `${who} confirmed the answer of ${organisation} in “${question}”.`,
    cy: (who, { organisation, question }) => `Cadarnhaodd ${who} ateb ${organisation} yn “${question}”.`,
  },
});
