import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TextColumn } from '../../platform/database/columns.js';

/** An organisation that has a say in a decision: fixed when the decision is opened. */
@Entity('decision_seat')
export class DecisionSeat {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('decision') decisionId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('organisation') @Index() organisationId: string;
  @TextColumn() @ForeignKey('sector') sectorKey: string;
}
