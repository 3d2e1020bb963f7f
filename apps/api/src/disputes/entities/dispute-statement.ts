import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** The joint statement of what is in dispute, as somebody left it. Never changed: the next to write adds a row. */
@Entity('dispute_statement')
@Unique('dispute_statement_number', ['disputeId', 'number'])
export class DisputeStatement {
  @IdColumn() id: string;
  @RefColumn('dispute') disputeId: string;
  @IntegerColumn() number: number;
  @TextColumn() text: string;
  @RefColumn('person') personId: string;
  /** For whom they wrote; null for the facilitator. */
  @OptionalRefColumn('organisation') organisationId: string | null;
  @InstantColumn() at: Date;
}
