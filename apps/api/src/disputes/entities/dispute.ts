import type { DisputeStatus } from '@concordat/domain';
import { Entity, Index, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** An objection taken to a facilitator; one for an objection. */
@Entity('dispute')
@Unique('dispute_of_objection', ['objectionId'])
@Index(['spaceId', 'openedAt', 'id'])
@Index('dispute_due', ['deadline'], { where: "status = 'open'" })
export class Dispute {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('decision') decisionId: string;
  @RefColumn('objection') objectionId: string;
  /** What it is about, as whoever opened it says. */
  @TextColumn() matter: string;
  @TextColumn() status: DisputeStatus;
  /** The last instant by which it is to be settled. */
  @InstantColumn() deadline: Date;
  @InstantColumn() openedAt: Date;
  @RefColumn('person') openedById: string;
  @OptionalRefColumn('organisation') openedForId: string | null;
  @OptionalRefColumn('person') facilitatorId: string | null;
  /** The text of the joint statement, which is written together; null until somebody has begun it. */
  @OptionalRefColumn('draft') statementId: string | null;
  /** Its hash as it stood when the dispute ended, 64 hexadecimal digits; null before, and where nothing could be read. */
  @TextColumn({ nullable: true }) statementSha256: string | null;
  /** Where its sides talk in private; null until an organisation of them has agreed to that. */
  @OptionalRefColumn('draft') sideRoomId: string | null;
  /** When it went to the co-chairs; null while its deadline is to come. */
  @InstantColumn({ nullable: true }) escalatedAt: Date | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @OptionalRefColumn('person') settledById: string | null;
  /** What was said when it was resolved, withdrawn or ended with its dissents on record. */
  @TextColumn({ nullable: true }) settledWhy: string | null;
  /** The version whose words resolve it. */
  @OptionalRefColumn('draft_version') versionId: string | null;
}
