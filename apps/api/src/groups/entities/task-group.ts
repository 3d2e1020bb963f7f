import type { GroupStatus } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
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
  /** What it was set up with; it works by these until it adopts a version of a text. */
  @TextColumn() termsOfReference: string;
  /** Whether its terms of reference count silence as consent. */
  @FlagColumn() silenceIsConsent: boolean;
  /** Whether its co-chairs must come from two different sectors. */
  @FlagColumn({ default: true }) coChairsFromTwoSectors: boolean;
  @TextColumn() status: GroupStatus;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  /** How it ended, in words; null until it is closed. */
  @TextColumn({ nullable: true }) finalReport: string | null;
  /** The version with which it concluded, where there is one. */
  @OptionalRefColumn('draft_version') concludedVersionId: string | null;
}
