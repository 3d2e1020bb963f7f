import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** That an organisation with a seat in an open decision left its group, when, and with which act that was recorded. */
@Entity('decision_departure')
export class DecisionDeparture {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('decision') decisionId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('organisation') @Index() organisationId: string;
  @InstantColumn() leftAt: Date;
  @Column({ type: 'uuid' }) actId: string;
}
