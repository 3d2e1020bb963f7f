import type { ActionStatus } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Something that a person of a task group undertook to do by a day. */
@Entity('group_action')
export class GroupAction {
  @IdColumn() id: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('space') spaceId: string;
  @TextColumn() what: string;
  @RefColumn('person') ownerId: string;
  @DayColumn() dueDate: string;
  /** The meeting in which it was given. */
  @OptionalRefColumn('meeting') meetingId: string | null;
  @TextColumn() status: ActionStatus;
  /** What was said when it was settled last. */
  @TextColumn({ nullable: true }) note: string | null;
  /** How often it was changed: what calendars go by. */
  @IntegerColumn() sequence: number;
  @InstantColumn() createdAt: Date;
  @RefColumn('person') createdById: string;
  @InstantColumn() changedAt: Date;
}
