import { Entity, Index, Unique } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** A frozen text of the space cites a definition at a version. Follows from the text, and never changes. */
@Entity('definition_citation')
@Unique('definition_citation_once_key', ['versionId', 'definitionId', 'citedVersionId'])
@Index(['definitionId', 'frozenAt', 'id'])
export class DefinitionCitation {
  @IdColumn() id: string;
  /** The version whose text cites it. */
  @RefColumn('draft_version') versionId: string;
  @RefColumn('definition') definitionId: string;
  /** The version at which it is cited. */
  @RefColumn('draft_version') citedVersionId: string;
  /** When the citing text was frozen. */
  @InstantColumn() frozenAt: Date;
}
