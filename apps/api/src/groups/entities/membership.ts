import type { GroupRole } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A person's place in a task group, for an organisation. `until` is the last day, inclusive. */
@Entity('membership')
export class Membership {
  @IdColumn() id: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('person') personId: string;
  @OptionalRefColumn('organisation') organisationId: string | null;
  @TextColumn() role: GroupRole;
  /** Lent to the organisation they speak for. */
  @FlagColumn() seconded: boolean;
  @DayColumn() from: string;
  @DayColumn({ nullable: true }) until: string | null;
}
