import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** That a version was put to the group in a decision, and from when. */
@Entity('decision_version')
export class DecisionVersion {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('decision') decisionId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('draft_version') @Index() versionId: string;
  @InstantColumn() putAt: Date;
}
