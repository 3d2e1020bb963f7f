import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Something that a poll puts to people: in words, or a time at which to meet. Never changed. */
@Entity('poll_option')
@Unique('poll_option_ordinal', ['pollId', 'ordinal'])
export class PollOption {
  @IdColumn() id: string;
  @RefColumn('poll') pollId: string;
  /** Its place from 1, as whoever opened the poll put them. */
  @IntegerColumn() ordinal: number;
  /** Null for a time. */
  @TextColumn({ nullable: true }) label: string | null;
  /** When the meeting would begin; null for words. */
  @InstantColumn({ nullable: true }) startsAt: Date | null;
}
