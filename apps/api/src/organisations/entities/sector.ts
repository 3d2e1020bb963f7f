import { Entity, PrimaryColumn } from 'typeorm';
import { IntegerColumn, TextColumn } from '../../platform/database/columns.js';

/** An interest group, for example house-building. */
@Entity('sector')
export class Sector {
  @PrimaryColumn({ type: 'text' }) key: string;
  @TextColumn() name: string;
  @IntegerColumn() ordinal: number;
}
