import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BytesColumn, InstantColumn, SAFE_BIGINT } from '../../platform/database/columns.js';

/** What a person wrote among archived updates: how many of them, and from when to when. */
export interface ArchivedWriter {
  readonly personId: string;
  readonly updates: number;
  readonly from: string;
  readonly to: string;
}

/** Updates of a draft from one number to another, packed and compressed; they are no longer in `draft_update`. */
@Entity('draft_archive')
export class DraftArchiveSegment {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('draft') draftId: string;
  @PrimaryColumn('bigint', { ...SAFE_BIGINT }) fromSeq: number;
  @Column('bigint', { ...SAFE_BIGINT }) toSeq: number;
  @BytesColumn() updates: Buffer;
  @Column('jsonb') writers: ArchivedWriter[];
  @InstantColumn() archivedAt: Date;
}
