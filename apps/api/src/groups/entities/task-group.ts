import type { GroupStatus } from '@concordat/domain';
import { Check, Entity } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A task group of a space. */
@Entity('task_group')
@Check('task_group_quorum_is_percent', `"quorum_percent" BETWEEN 0 AND 100`)
export class TaskGroup {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @TextColumn() title: string;
  @TextColumn() purpose: string;
  /** What it was set up with; it works by these until it adopts a version of a text. */
  @TextColumn() termsOfReference: string;
  /** Whether its terms of reference count silence as consent. */
  @FlagColumn() silenceIsConsent: boolean;
  /** Per cent of the seats that must have answered where a majority decides, by these terms. */
  @IntegerColumn() quorumPercent: number;
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
