import { Entity } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';

/**
 * For a period, somebody speaks in a task group for an organisation in place of one of its members. `until` is the last
 * day, inclusive; `endedAt` is set where it was cut short.
 */
@Entity('substitution')
export class SubstitutionRow {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('organisation') organisationId: string;
  /** The place in the group that is filled; when it ends, so does this. */
  @RefColumn('membership') membershipId: string;
  /** Whose place it is: reads on, and does not speak. */
  @RefColumn('person') memberId: string;
  @RefColumn('person') substituteId: string;
  @DayColumn() from: string;
  @DayColumn() until: string;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
}
