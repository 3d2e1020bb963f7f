import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BytesColumn, SAFE_BIGINT, TextColumn } from '../../platform/database/columns.js';

/** A place in a log, of an act or of something about the log itself. Never changed. */
@Entity('ledger_entry')
@Index(['actId', 'logId'], { unique: true })
@Check('ledger_entry_of_one', '(act_id IS NULL) <> (leaf IS NULL)')
export class LedgerEntry {
  @PrimaryColumn({ type: 'smallint', default: 1 }) logId: number;
  /** 0 for the first, without gaps; given by the sequencer. */
  @PrimaryColumn('bigint', { ...SAFE_BIGINT }) index: number;
  @Column({ type: 'uuid', nullable: true }) @ForeignKey('act') actId: string | null;
  /** The leaf where it is of no act: that the log began, or that its key changed. */
  @TextColumn({ nullable: true }) leaf: string | null;
  @BytesColumn() leafHash: Buffer;
}
