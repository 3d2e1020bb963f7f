import type { GroupStatus } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A task group of a space. */
@Entity('task_group')
export class TaskGroup {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @TextColumn() title: string;
  @TextColumn() purpose: string;
  @TextColumn() termsOfReference: string;
  /** Whether its terms of reference count silence as consent. */
  @FlagColumn() silenceIsConsent: boolean;
  @TextColumn() status: GroupStatus;
  @InstantColumn() createdAt: Date;
}
