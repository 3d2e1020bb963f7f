import type { PollMethod, PollStatus } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A question to the people of a task group whose answers bind nobody. */
@Entity('poll')
@Index(['spaceId', 'openedAt', 'id'])
@Index('poll_due', ['closesAt'], { where: "status = 'open'" })
export class Poll {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  /** The words that it is about; null where it is about none. */
  @OptionalRefColumn('draft_version') versionId: string | null;
  @TextColumn() method: PollMethod;
  /** Points for an option at most, or dots for each person; null for the other methods. */
  @IntegerColumn({ nullable: true }) atMost: number | null;
  @TextColumn() question: string;
  @TextColumn({ nullable: true }) details: string | null;
  @TextColumn() status: PollStatus;
  /** The last instant at which it can be answered. */
  @InstantColumn() closesAt: Date;
  /** Whether nobody sees what others answered before it is closed. */
  @FlagColumn() hiddenUntilClosed: boolean;
  @InstantColumn() openedAt: Date;
  @RefColumn('person') openedById: string;
  @RefColumn('organisation') openedForId: string;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  /** Null where it closed by itself, or with its group. */
  @OptionalRefColumn('person') closedById: string | null;
}
