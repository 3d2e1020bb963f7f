import { Entity, Unique } from 'typeorm';
import { IdColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** An answer to a question. */
@Entity('answer')
@Unique(['responseId', 'questionId'])
export class Answer {
  @IdColumn() id: string;
  @RefColumn('response') responseId: string;
  @RefColumn('question') questionId: string;
  @TextColumn() text: string;
}
