import { Entity } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/**
 * An interest that a person or an organisation declares. It applies in one group, in a space, or (without either)
 * everywhere. One that is withdrawn stays in the register.
 */
@Entity('interest')
export class Interest {
  @IdColumn() id: string;
  /** Whose it is: a person, or else an organisation. */
  @OptionalRefColumn('person') personId: string | null;
  @OptionalRefColumn('organisation') organisationId: string | null;
  @TextColumn() what: string;
  @DayColumn() since: string;
  /** The last day, inclusive. */
  @DayColumn({ nullable: true }) until: string | null;
  @OptionalRefColumn('space') spaceId: string | null;
  @OptionalRefColumn('task_group') groupId: string | null;
  @InstantColumn() declaredAt: Date;
  @RefColumn('person') declaredById: string;
  @InstantColumn({ nullable: true }) withdrawnAt: Date | null;
}
