import { Entity } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A letter that an act causes. What it says is sealed, and removed once it is sent. */
@Entity('letter')
export class LetterRow {
  @IdColumn() id: string;
  @RefColumn('act') actId: string;
  @TextColumn() kind: string;
  /** Address and words in JSON, sealed by the installation's secret; null once sent. */
  @BytesColumn({ nullable: true }) sealed: Buffer | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) sentAt: Date | null;
}
