import type { DraftPurpose, DraftStatus } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A text that a task group co-edits. */
@Entity('draft')
export class Draft {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @TextColumn() title: string;
  /** What it is written for. */
  @TextColumn({ default: 'policy_text' }) purpose: DraftPurpose;
  @TextColumn() status: DraftStatus;
  /** Number of the newest version; 0 before the first. */
  @IntegerColumn() latestNumber: number;
  @InstantColumn() createdAt: Date;
  @RefColumn('person') createdById: string;
}
