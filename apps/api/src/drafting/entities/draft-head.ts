import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SAFE_BIGINT } from '../../platform/database/columns.js';

/** How many updates a draft has; locked while more are numbered, so that two nodes never give one number twice. */
@Entity('draft_head')
export class DraftHead {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('draft') draftId: string;
  @Column('bigint', { ...SAFE_BIGINT }) seq: number;
}
