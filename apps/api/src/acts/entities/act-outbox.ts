import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { RefColumn } from '../../platform/database/columns.js';

/** Acts committed and not yet in the ledger. */
@Entity('act_outbox')
export class ActOutbox {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @RefColumn('act') actId: string;
}
