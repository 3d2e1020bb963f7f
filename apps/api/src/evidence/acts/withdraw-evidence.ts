import { evidenceStates, next } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { Evidence } from '../entities/evidence.js';
import { EvidenceService } from '../evidence.service.js';

/** A piece of evidence is withdrawn and why; it stays to be read, and texts go on citing it as withdrawn. */
export const withdrawEvidence = defineAct({
  action: 'evidence.withdraw',
  seenBy: 'evidence.read',
  keepsAccess: true,
  input: z.object({ evidenceId: id, reason: paragraphs }),

  async subject({ tx, input, use }) {
    const evidence = use(EvidenceService);
    const found = await evidence.locked(tx, input.evidenceId);
    return { subject: found, policy: evidence.policySubject(found) };
  },

  async change({ tx, input: { reason }, subject: found, personId, now, use }) {
    const { id: evidenceId, status } = found.evidence;
    await tx.update(
      Evidence,
      { id: evidenceId },
      {
        status: next(evidenceStates, status, 'withdraw'),
        withdrawnAt: now,
        withdrawnById: personId,
        withdrawnReason: reason,
      },
    );
    const evidence = use(EvidenceService);
    return {
      ...evidence.recorded(found, { reason }),
      notices: await evidence.toldOfWithdrawal(tx, found, personId, now),
    };
  },

  sentence: {
    en: (who, { title }) => `${who} withdrew the evidence “${title}”.`,
    cy: (who, { title }) => `Tynnodd ${who} y dystiolaeth “${title}” yn ôl.`,
  },
});
