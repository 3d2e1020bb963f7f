import type { Attendance } from '@concordat/domain';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** That somebody was at a meeting for an organisation, or sent apologies. */
@Entity('attendance')
@Unique(['meetingId', 'personId'])
export class AttendanceEntry {
  @IdColumn() id: string;
  @RefColumn('meeting') meetingId: string;
  @IntegerColumn() ordinal: number;
  @RefColumn('person') personId: string;
  @OptionalRefColumn('organisation') organisationId: string | null;
  @TextColumn() kind: Attendance;
}
