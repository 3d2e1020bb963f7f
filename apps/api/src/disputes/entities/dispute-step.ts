import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Something that was done, or is to be done, on a day on the way out of a dispute. Never changed. */
@Entity('dispute_step')
@Index(['disputeId', 'day', 'id'])
export class DisputeStep {
  @IdColumn() id: string;
  @RefColumn('dispute') disputeId: string;
  @DayColumn() day: string;
  @TextColumn() what: string;
  @RefColumn('person') recordedById: string;
  @InstantColumn() at: Date;
}
