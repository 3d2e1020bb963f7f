import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BytesColumn, InstantColumn, SAFE_BIGINT } from '../../platform/database/columns.js';

/** The state of a draft up to and including an update, so that it opens without reading them all. */
@Entity('draft_snapshot')
export class DraftSnapshot {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('draft') draftId: string;
  @PrimaryColumn('bigint', { ...SAFE_BIGINT }) upTo: number;
  @BytesColumn() state: Buffer;
  @InstantColumn() createdAt: Date;
}
