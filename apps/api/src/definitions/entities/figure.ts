import { Entity, Unique } from 'typeorm';
import { IdColumn, IntegerColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** A number that a definition sets, as it is written: never computed with. */
@Entity('figure')
@Unique(['definitionId', 'ordinal'])
export class Figure {
  @IdColumn() id: string;
  @RefColumn('definition') definitionId: string;
  @IntegerColumn() ordinal: number;
  @TextColumn() label: string;
  @TextColumn() value: string;
  @TextColumn() unit: string;
  /** What it holds for, for example detached houses. */
  @TextColumn() scope: string;
}
