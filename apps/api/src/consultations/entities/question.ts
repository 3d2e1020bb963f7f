import { Entity, Unique } from 'typeorm';
import { IdColumn, IntegerColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** A question of a round. */
@Entity('question')
@Unique(['roundId', 'ordinal'])
export class Question {
  @IdColumn() id: string;
  @RefColumn('round') roundId: string;
  @IntegerColumn() ordinal: number;
  @TextColumn() text: string;
}
