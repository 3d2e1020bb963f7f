import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, SAFE_BIGINT } from '../../platform/database/columns.js';

/** A public key that checkpoints of a log are signed with. The private one is never in the database. */
@Entity('ledger_key')
export class LedgerKey {
  @PrimaryColumn({ type: 'smallint' }) logId: number;
  /** Verifier key in the format of C2SP signed-note. */
  @PrimaryColumn({ type: 'text' }) vkey: string;
  /** Size of the log when it was taken up. */
  @Column('bigint', { ...SAFE_BIGINT }) fromSize: number;
  @InstantColumn() at: Date;
}
