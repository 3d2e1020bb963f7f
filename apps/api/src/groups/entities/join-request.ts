import type { JoinRequestStatus } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Somebody asks to join a task group for an organisation; one open request a person and group. */
@Entity('join_request')
@Index(['groupId', 'personId'], { unique: true, where: "status = 'open'" })
export class JoinRequest {
  @IdColumn() id: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('person') personId: string;
  @RefColumn('organisation') organisationId: string;
  @TextColumn() reasons: string;
  @TextColumn() status: JoinRequestStatus;
  @InstantColumn() requestedAt: Date;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
  @OptionalRefColumn('person') answeredById: string | null;
  /** The reasons of whoever answered. */
  @TextColumn({ nullable: true }) answer: string | null;
}
