import { Entity, PrimaryColumn } from 'typeorm';
import { BytesColumn, InstantColumn, SAFE_BIGINT, TextColumn } from '../../platform/database/columns.js';

/** A head of a log that was signed. Never changed: what others were shown. */
@Entity('ledger_checkpoint')
export class LedgerCheckpoint {
  @PrimaryColumn({ type: 'smallint' }) logId: number;
  @PrimaryColumn('bigint', { ...SAFE_BIGINT }) size: number;
  @BytesColumn() root: Buffer;
  /** The note with the log's own signatures. */
  @TextColumn() note: string;
  @InstantColumn() at: Date;
}
