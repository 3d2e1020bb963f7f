import { Entity, PrimaryColumn } from 'typeorm';
import { BytesColumn, SAFE_BIGINT } from '../../platform/database/columns.js';

/** A full tile of a log: 256 hashes of one level of its tree (C2SP tlog-tiles). Never changed. */
@Entity('ledger_tile')
export class LedgerTile {
  @PrimaryColumn({ type: 'smallint' }) logId: number;
  @PrimaryColumn({ type: 'smallint' }) level: number;
  @PrimaryColumn('bigint', { ...SAFE_BIGINT }) index: number;
  @BytesColumn() hashes: Buffer;
  /** Root over them: a hash of the tile above. */
  @BytesColumn() root: Buffer;
}
