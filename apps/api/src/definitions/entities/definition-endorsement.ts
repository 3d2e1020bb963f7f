import { Entity, Index, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Government endorsed a definition at the version that was agreed, having read it. Never changed. */
@Entity('definition_endorsement')
@Unique('definition_endorsement_once', ['definitionId', 'versionId'])
@Index(['definitionId', 'at', 'id'])
export class DefinitionEndorsement {
  @IdColumn() id: string;
  @RefColumn('definition') definitionId: string;
  @RefColumn('draft_version') versionId: string;
  /** In whose words, and what it commits to. */
  @TextColumn() statement: string;
  @TextColumn({ nullable: true }) statementUrl: string | null;
  /** When the person who endorsed it had read the version to its end. */
  @InstantColumn() readToEndAt: Date;
  @InstantColumn() at: Date;
  @RefColumn('person') personId: string;
  @OptionalRefColumn('organisation') organisationId: string | null;
}
