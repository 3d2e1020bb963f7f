import type { CommentThreadStatus } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What people say to each other about a clause of a draft, or about a phrase in it. */
@Entity('comment_thread')
@Index(['draftId', 'startedAt', 'id'])
export class CommentThread {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('draft') draftId: string;
  /** The clause or section; it may be deleted since. */
  @TextColumn() clauseId: string;
  /** Its number when the thread was started: "1.2(a)". */
  @TextColumn() clauseNumber: string;
  /** The words then: of the phrase, or of the whole clause. */
  @TextColumn() quote: string;
  /** Both ends of the phrase as Yjs relative positions; null where the whole clause is spoken of. */
  @BytesColumn({ nullable: true }) anchorStart: Buffer | null;
  @BytesColumn({ nullable: true }) anchorEnd: Buffer | null;
  @TextColumn() status: CommentThreadStatus;
  @InstantColumn() startedAt: Date;
  @RefColumn('person') startedById: string;
  /** When something was said or settled in it last. */
  @InstantColumn() latestAt: Date;
  @InstantColumn({ nullable: true }) resolvedAt: Date | null;
  @OptionalRefColumn('person') resolvedById: string | null;
}
