import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** In what an organisation differs, in its own words. Never changed: other words are a new row. */
@Entity('dispute_dissent')
@Unique('dispute_dissent_ordinal', ['disputeId', 'organisationId', 'ordinal'])
export class DisputeDissent {
  @IdColumn() id: string;
  @RefColumn('dispute') disputeId: string;
  @RefColumn('organisation') organisationId: string;
  /** 1 for what the organisation wrote first; the latest stands. */
  @IntegerColumn() ordinal: number;
  @RefColumn('person') personId: string;
  @TextColumn() text: string;
  @InstantColumn() at: Date;
}
