import { Entity, Unique } from 'typeorm';
import { IdColumn, IntegerColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** A comment on a clause of the version. */
@Entity('response_comment')
@Unique(['responseId', 'ordinal'])
export class ResponseComment {
  @IdColumn() id: string;
  @RefColumn('response') responseId: string;
  @IntegerColumn() ordinal: number;
  @TextColumn() clauseId: string;
  @TextColumn() text: string;
}
