import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { BytesColumn, InstantColumn, SAFE_BIGINT } from '../../platform/database/columns.js';

/** Size and root of the log that is written, one row; `frontier` lets the next batch be appended without reading the tree. */
@Entity('ledger_head')
@Check('ledger_head_single', 'id = 1')
export class LedgerHead {
  @PrimaryColumn({ type: 'smallint' }) id: number;
  @Column({ type: 'smallint', default: 1 }) logId: number;
  /** Fencing token: grows with each leader, and what an earlier one still writes is refused. */
  @Column('bigint', { ...SAFE_BIGINT, default: 0 }) term: number;
  @Column('bigint', { ...SAFE_BIGINT }) size: number;
  @BytesColumn() root: Buffer;
  /** Hashes of the full subtrees, largest first, 64 hexadecimal digits each. */
  @Column({ type: 'text', array: true }) frontier: string[];
  @InstantColumn() at: Date;
}
