import type { GroupRole } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
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
  /** Set when it was ended at once: nothing of it is left on its last day. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  /** Why it ends, where somebody ended it. */
  @TextColumn({ nullable: true }) endReason: string | null;
  /** Held when the group was closed: whoever held it reads the group's record on. */
  @FlagColumn({ default: false }) heldAtClose: boolean;
}
