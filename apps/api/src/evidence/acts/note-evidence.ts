import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs } from '../../platform/input.js';
import { EvidenceNote } from '../entities/evidence-note.js';
import { EvidenceService } from '../evidence.service.js';

/** Somebody says of what quality a piece of evidence is; it stands beside what was said before. */
export const noteEvidence = defineAct({
  action: 'evidence.note',
  seenBy: 'evidence.read',
  keepsAccess: true,
  input: z.object({ evidenceId: id, words: paragraphs }),

  async subject({ tx, input, use }) {
    const evidence = use(EvidenceService);
    const found = await evidence.locked(tx, input.evidenceId);
    return { subject: found, policy: evidence.policySubject(found) };
  },

  async change({ tx, input: { words }, subject: found, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('the quality of evidence is noted by a person');
    const note: EvidenceNote = {
      id: newId(),
      evidenceId: found.evidence.id,
      words,
      byId: personId,
      forOrganisationId: organisationId,
      at: now,
    };
    await tx.insert(EvidenceNote, note);
    return use(EvidenceService).recorded(found, { noteId: note.id, words });
  },

  sentence: {
    en: (who, { title }) => `${who} noted something about the quality of the evidence “${title}”.`,
    cy: (who, { title }) => `Nododd ${who} rywbeth am ansawdd y dystiolaeth “${title}”.`,
  },
});
