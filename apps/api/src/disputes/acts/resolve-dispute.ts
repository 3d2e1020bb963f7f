import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { id, isId, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { mustBeInTime } from '../deadline.js';
import { DisputesService } from '../disputes.service.js';

/** The organisation that objected says that a newer version of the text resolves its objection: both are settled by it. */
export const resolveDispute = defineAct({
  action: 'dispute.resolve',
  seenBy: 'dispute.read',
  input: z.object({ disputeId: id, versionId: id, reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubjectOfObjector(found) };
  },

  async change({ tx, input: { versionId, reasons }, subject: found, personId, now, use }) {
    mustBeInTime(found, now);
    const { objection, decision } = found;
    const ids = isId(versionId) ? [versionId, objection.versionId] : [];
    const versions = await use(DraftingService).versionsByIds(tx, ids);
    const [version, objected] = [versions.get(versionId), versions.get(objection.versionId)];
    if (version === undefined || version.draftId !== decision.draftId) throw Problem.notFound('version');
    if (objected === undefined) throw new Error(`version ${objection.versionId} is missing`);
    if (version.number <= objected.number) {
      throw Problem.invalid(
        'versionId',
        `must be newer than version ${objected.number}, which was objected to`,
      );
    }
    const disputes = use(DisputesService);
    await disputes.settle(tx, found, 'resolve', { personId, why: reasons, versionId: version.id, now });
    const change = disputes.recorded(found, {
      payload: { objectionId: objection.id, versionId: version.id, sha256: version.sha256, reasons },
      notices: await disputes.toldAll(tx, found, now),
    });
    return {
      ...change,
      subjects: [...change.subjects, { type: 'version', id: version.id }],
      versionHashes: [version.sha256],
      words: { ...change.words, number: version.number },
    };
  },

  sentence: {
    en: (who, { matter, number }) =>
      `${who} said that version ${number} resolves the dispute “${matter}”. The objection is resolved.`,
    cy: (who, { matter, number }) =>
      `Dywedodd ${who} fod fersiwn ${number} yn datrys yr anghydfod “${matter}”. Datryswyd y gwrthwynebiad.`,
  },
});
