import { definePersonalData } from '../platform/personal-data.js';
import { Evidence } from './entities/evidence.js';
import { EvidenceNote } from './entities/evidence-note.js';

definePersonalData({
  section: 'evidence',
  title: 'Evidence that they brought in or withdrew, and what they noted of its quality',
  covers: [Evidence, EvidenceNote],
  async *entries({ tx, personId }) {
    const pieces = await tx.find(Evidence, {
      where: [{ addedById: personId }, { withdrawnById: personId }],
      order: { addedAt: 'ASC', id: 'ASC' },
    });
    for (const piece of pieces)
      yield {
        evidenceId: piece.id,
        title: piece.title,
        citation: piece.citation,
        youAddedIt: piece.addedById === personId,
        youWithdrewIt: piece.withdrawnById === personId,
        addedAt: piece.addedAt,
        withdrawnAt: piece.withdrawnAt,
        withdrawnReason: piece.withdrawnById === personId ? piece.withdrawnReason : null,
      };
    for (const { evidenceId, words, at } of await tx.find(EvidenceNote, {
      where: { byId: personId },
      order: { at: 'ASC', id: 'ASC' },
    }))
      yield { evidenceId, words, at };
  },
  stays: 'What texts lean on, and what was noted of it, is the group’s.',
});
