import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, TextColumn } from '../../platform/database/columns.js';

/** A log under one name. There is one, and a further one for each time that a log could not be gone on with. */
@Entity('ledger_log')
export class LedgerLog {
  /** 1 for the first; the newest is the one that is written. */
  @PrimaryColumn({ type: 'smallint' }) id: number;
  /** Its name in checkpoints. */
  @Column({ type: 'text', unique: true }) origin: string;
  /** The signed head of the log that it follows, which its first entry commits to. */
  @TextColumn({ nullable: true }) predecessor: string | null;
  @InstantColumn() at: Date;
}
