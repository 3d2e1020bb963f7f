import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** That those who had not answered a decision were reminded of its deadline: once. */
@Entity('decision_reminder')
export class DecisionReminder {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('decision') decisionId: string;
  @InstantColumn() remindedAt: Date;
}
