import type { ErasureRequestStatus } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** A person's request that their data be erased, and what was answered. */
@Entity('erasure_request')
@Index('erasure_request_one_waiting', ['personId'], { unique: true, where: "status = 'waiting'" })
@Index(['requestedAt', 'id'])
export class ErasureRequest {
  @IdColumn() id: string;
  @RefColumn('person') personId: string;
  @TextColumn({ nullable: true }) reason: string | null;
  @TextColumn() status: ErasureRequestStatus;
  @InstantColumn() requestedAt: Date;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
  /** Why it was declined. */
  @TextColumn({ nullable: true }) answer: string | null;
}
