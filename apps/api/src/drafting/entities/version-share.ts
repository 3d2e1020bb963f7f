import { Entity, Unique } from 'typeorm';
import { IdColumn, IntegerColumn, OptionalRefColumn, RefColumn } from '../../platform/database/columns.js';

/** How many characters of a version were written for an organisation (null: for nobody), counted as it was frozen. */
@Entity('version_share')
@Unique(['versionId', 'organisationId'])
export class VersionShare {
  @IdColumn() id: string;
  @RefColumn('draft_version') versionId: string;
  @OptionalRefColumn('organisation') organisationId: string | null;
  @IntegerColumn() characters: number;
}
