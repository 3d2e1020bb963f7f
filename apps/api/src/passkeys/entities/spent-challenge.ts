import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** A challenge that was answered: it counts once. Forgotten when it would have expired anyway. */
@Entity('spent_challenge')
export class SpentChallenge {
  /** SHA-256 of the challenge. */
  @PrimaryColumn({ type: 'bytea' }) hash: Buffer;
  @InstantColumn() @Index() expiresAt: Date;
}
