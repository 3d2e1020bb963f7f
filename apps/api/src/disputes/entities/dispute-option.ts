import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A way out that somebody offered in a dispute. Never changed. */
@Entity('dispute_option')
@Unique('dispute_option_number', ['disputeId', 'number'])
export class DisputeOption {
  @IdColumn() id: string;
  @RefColumn('dispute') disputeId: string;
  /** 1, 2, 3 within the dispute: what people call it by. */
  @IntegerColumn() number: number;
  @TextColumn() text: string;
  @RefColumn('person') offeredById: string;
  @OptionalRefColumn('organisation') offeredForId: string | null;
  @InstantColumn() at: Date;
}
