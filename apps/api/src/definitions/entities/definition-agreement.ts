import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** A definition was agreed at a version, by a decision that was carried. The latest of them holds. */
@Entity('definition_agreement')
@Index(['definitionId', 'at', 'id'])
export class DefinitionAgreement {
  @IdColumn() id: string;
  @RefColumn('definition') definitionId: string;
  @RefColumn('draft_version') versionId: string;
  @RefColumn('decision') decisionId: string;
  @InstantColumn() at: Date;
}
