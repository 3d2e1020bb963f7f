import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { BytesColumn, InstantColumn, SAFE_BIGINT } from '../../platform/database/columns.js';

/** Size and root of the log, one row; `frontier` lets the next batch be appended without reading the tree. */
@Entity('ledger_head')
@Check('ledger_head_single', 'id = 1')
export class LedgerHead {
  @PrimaryColumn({ type: 'smallint' }) id: number;
  @Column('bigint', SAFE_BIGINT) size: number;
  @BytesColumn() root: Buffer;
  /** Hashes of the full subtrees, largest first, 64 hexadecimal digits each. */
  @Column({ type: 'text', array: true }) frontier: string[];
  @InstantColumn() at: Date;
}
