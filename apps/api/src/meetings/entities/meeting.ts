import type { MeetingStatus } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A meeting of a task group. */
@Entity('meeting')
export class Meeting {
  @IdColumn() id: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('space') spaceId: string;
  @TextColumn() title: string;
  @InstantColumn() startsAt: Date;
  @InstantColumn() endsAt: Date;
  /** The zone in which it is announced, for example `Europe/London`. */
  @TextColumn() timeZone: string;
  @TextColumn({ nullable: true }) place: string | null;
  /** Where one joins from afar. */
  @TextColumn({ nullable: true }) link: string | null;
  @TextColumn() status: MeetingStatus;
  @TextColumn({ nullable: true }) cancelReason: string | null;
  /** How often it was changed or cancelled: what calendars go by. */
  @IntegerColumn() sequence: number;
  @InstantColumn() createdAt: Date;
  @RefColumn('person') createdById: string;
  @InstantColumn() changedAt: Date;
  @OptionalRefColumn('draft') minutesDraftId: string | null;
  /** The version of the minutes that the group approved, when, and in which meeting. */
  @OptionalRefColumn('draft_version') minutesVersionId: string | null;
  @InstantColumn({ nullable: true }) minutesApprovedAt: Date | null;
  @OptionalRefColumn('meeting') minutesApprovedInId: string | null;
}
