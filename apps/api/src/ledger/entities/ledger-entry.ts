import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BytesColumn, SAFE_BIGINT } from '../../platform/database/columns.js';

/** An act's place in the log. Never changed. */
@Entity('ledger_entry')
export class LedgerEntry {
  /** 0 for the first, without gaps; given by the sequencer. */
  @PrimaryColumn('bigint', SAFE_BIGINT) index: number;
  @Column({ type: 'uuid' }) @ForeignKey('act') @Index({ unique: true }) actId: string;
  @BytesColumn() leafHash: Buffer;
}
