import type { OptionAnswer } from '@concordat/domain';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Whether an organisation can live with an option. Never changed: a new mind is a new row. */
@Entity('dispute_option_answer')
@Unique('dispute_option_answer_ordinal', ['optionId', 'organisationId', 'ordinal'])
export class DisputeOptionAnswer {
  @IdColumn() id: string;
  @RefColumn('dispute_option') optionId: string;
  @RefColumn('organisation') organisationId: string;
  /** 1 for what the organisation said first of this option. */
  @IntegerColumn() ordinal: number;
  @RefColumn('person') personId: string;
  @TextColumn() answer: OptionAnswer;
  /** With which changes, or why not. */
  @TextColumn({ nullable: true }) words: string | null;
  @InstantColumn() at: Date;
}
