import type { ObjectionStatus } from '@concordat/domain';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** A position "object" made concrete: to which clauses, why, and what would resolve it. */
@Entity('objection')
export class Objection {
  @IdColumn() id: string;
  @RefColumn('decision') decisionId: string;
  @RefColumn('position') positionId: string;
  @RefColumn('organisation') organisationId: string;
  @RefColumn('draft_version') versionId: string;
  @Column({ type: 'text', array: true }) clauseIds: string[];
  @TextColumn() reasons: string;
  @TextColumn() wouldResolve: string;
  @TextColumn() status: ObjectionStatus;
  @InstantColumn() raisedAt: Date;
  /** When it stopped being sustained. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;
}
