import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** That an organisation agreed to talk to the other side in private. What is said there is kept nowhere. Never changed. */
@Entity('dispute_room_agreement')
export class DisputeRoomAgreement {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('dispute') disputeId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('organisation') @Index() organisationId: string;
  @RefColumn('person') personId: string;
  @InstantColumn() agreedAt: Date;
}
