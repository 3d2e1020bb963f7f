import type { OptionMark, PollChoice } from '@concordat/domain';
import { Column, Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What a person answered to a poll. Never changed: a new mind is a new row. */
@Entity('poll_answer')
@Unique('poll_answer_ordinal', ['pollId', 'personId', 'ordinal'])
export class PollAnswer {
  @IdColumn() id: string;
  @RefColumn('poll') pollId: string;
  @RefColumn('person') personId: string;
  /** For which the person was in the group then; it is not bound by the answer. */
  @RefColumn('organisation') organisationId: string;
  /** 1 for what the person said first. */
  @IntegerColumn() ordinal: number;
  /** The step that was chosen; null where people answer in words alone. */
  @TextColumn({ nullable: true }) choice: PollChoice | null;
  /** What each option was given, by its id; empty where the poll puts none. */
  @Column({ type: 'jsonb', default: [] }) marks: OptionMark[];
  @TextColumn({ nullable: true }) words: string | null;
  @InstantColumn() at: Date;
}
