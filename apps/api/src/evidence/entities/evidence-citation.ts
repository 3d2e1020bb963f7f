import { Entity, Index, Unique } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** A frozen text of the space cites a piece of evidence. Follows from the text, and never changes. */
@Entity('evidence_citation')
@Unique('evidence_citation_once_key', ['versionId', 'evidenceId'])
@Index(['evidenceId', 'frozenAt', 'id'])
export class EvidenceCitation {
  @IdColumn() id: string;
  /** The version whose text cites it. */
  @RefColumn('draft_version') versionId: string;
  @RefColumn('evidence') evidenceId: string;
  /** When the citing text was frozen. */
  @InstantColumn() frozenAt: Date;
}
