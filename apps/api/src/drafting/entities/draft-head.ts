import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SAFE_BIGINT } from '../../platform/database/columns.js';

/** How many updates a draft has; locked while more are numbered, so that two nodes never give one number twice. */
@Entity('draft_head')
export class DraftHead {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('draft') draftId: string;
  @Column('bigint', { ...SAFE_BIGINT }) seq: number;
  /** How many times a section was closed or opened again: what was judged before that is not stored after it. */
  @Column('int', { default: 0 }) closures: number;
}
