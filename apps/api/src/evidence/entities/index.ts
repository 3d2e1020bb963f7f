import { Evidence } from './evidence.js';
import { EvidenceCitation } from './evidence-citation.js';
import { EvidenceNote } from './evidence-note.js';

export const evidenceEntities = [Evidence, EvidenceCitation, EvidenceNote];
