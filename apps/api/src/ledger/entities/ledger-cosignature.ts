import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, SAFE_BIGINT, TextColumn } from '../../platform/database/columns.js';

/** That a witness has seen a checkpoint grow out of those before it. Never changed. */
@Entity('ledger_cosignature')
export class LedgerCosignature {
  @PrimaryColumn({ type: 'smallint' }) logId: number;
  @PrimaryColumn('bigint', { ...SAFE_BIGINT }) size: number;
  /** Name of the witness's key. */
  @PrimaryColumn({ type: 'text' }) witness: string;
  /** Its signature line, with the line feed. */
  @TextColumn() line: string;
  @InstantColumn() at: Date;
}
