import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IntegerColumn, TextColumn } from '../../platform/database/columns.js';

/** An organisation on a side of a dispute. Named anew as a whole; what was named before is in the acts. */
@Entity('dispute_side')
export class DisputeSide {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('dispute') disputeId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('organisation') @Index() organisationId: string;
  /** Which side: 1 for the one named first. */
  @IntegerColumn() ordinal: number;
  @TextColumn() name: string;
}
