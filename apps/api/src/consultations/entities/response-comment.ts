import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, IntegerColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** A comment on a clause of the version. */
@Entity('response_comment')
@Unique(['responseId', 'ordinal'])
export class ResponseComment {
  @IdColumn() id: string;
  @RefColumn('response') responseId: string;
  @IntegerColumn() ordinal: number;
  @TextColumn() clauseId: string;
  /** Empty once erased. */
  @TextColumn() text: string;
  /** The act that erased the words. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('act', { deferrable: 'INITIALLY DEFERRED' })
  @Index()
  erasedById: string | null;
}
