import { Entity, Index } from 'typeorm';
import type { NoticeKind } from '../../acts/messages.js';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** Somebody is told of an act, in the application. */
@Entity('notice')
@Index(['personId', 'createdAt', 'id'])
export class NoticeRow {
  @IdColumn() id: string;
  @RefColumn('act') actId: string;
  @RefColumn('person') personId: string;
  @TextColumn() kind: NoticeKind;
  @TextColumn() path: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) readAt: Date | null;
}
