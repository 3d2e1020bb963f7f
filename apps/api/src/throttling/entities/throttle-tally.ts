import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntegerColumn } from '../../platform/database/columns.js';

/** How often something was tried lately. Whose tries they are is kept only as a keyed hash. */
@Entity('throttle_tally')
export class ThrottleTally {
  /** HMAC-SHA-256 of kind and subject, under a key of this installation. */
  @PrimaryColumn({ type: 'bytea' }) keyHash: Buffer;
  @IntegerColumn() count: number;
  @InstantColumn() lastAt: Date;
}
