import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** An answer to a question. */
@Entity('answer')
@Unique(['responseId', 'questionId'])
export class Answer {
  @IdColumn() id: string;
  @RefColumn('response') responseId: string;
  @RefColumn('question') questionId: string;
  /** Empty once erased. */
  @TextColumn() text: string;
  /** The act that erased the words. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('act', { deferrable: 'INITIALLY DEFERRED' })
  @Index()
  erasedById: string | null;
}
