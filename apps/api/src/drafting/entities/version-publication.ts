import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn, TextColumn } from '../../platform/database/columns.js';

/** That a version became public, when, and why. */
@Entity('version_publication')
export class VersionPublication {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('draft_version') versionId: string;
  @InstantColumn() at: Date;
  @TextColumn() reason: string;
}
