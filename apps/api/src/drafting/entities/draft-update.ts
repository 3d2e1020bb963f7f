import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  BytesColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  SAFE_BIGINT,
} from '../../platform/database/columns.js';

/** One Yjs update as it was stored, in the order of its draft: the evidence of who wrote what. */
@Entity('draft_update')
export class DraftUpdate {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('draft') draftId: string;
  /** 1 for the first update of the draft, without gaps. */
  @PrimaryColumn('bigint', { ...SAFE_BIGINT }) seq: number;
  @BytesColumn() update: Buffer;
  @RefColumn('person') personId: string;
  @OptionalRefColumn('organisation') organisationId: string | null;
  @InstantColumn() at: Date;
}
