import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** That a version's exact text was served to a person in a session, and that they reached its end. */
@Entity('reading')
export class Reading {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('draft_version') versionId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('session') sessionId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('person') @Index() personId: string;
  @InstantColumn() servedAt: Date;
  @InstantColumn({ nullable: true }) readToEndAt: Date | null;
}
