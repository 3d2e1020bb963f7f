import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** One thing that somebody said in a thread. One that is withdrawn stays, marked as such. */
@Entity('comment')
@Index(['threadId', 'at', 'id'])
export class Comment {
  @IdColumn() id: string;
  @RefColumn('comment_thread') threadId: string;
  @RefColumn('person') personId: string;
  /** For whom they spoke; null for nobody. */
  @OptionalRefColumn('organisation') organisationId: string | null;
  @TextColumn() body: string;
  @InstantColumn() at: Date;
  @InstantColumn({ nullable: true }) withdrawnAt: Date | null;
}
