import type { SpaceStatus } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A shared space: a policy goal, its vision and target date, and everything under it. */
@Entity('space')
export class Space {
  @IdColumn() id: string;
  @TextColumn() @Index({ unique: true }) slug: string;
  @TextColumn() title: string;
  @TextColumn() goal: string;
  @TextColumn() vision: string;
  @DayColumn() targetDate: string;
  @TextColumn() status: SpaceStatus;
  @FlagColumn() illustrative: boolean;
  @InstantColumn() openedAt: Date;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  /** How it ended, in words. */
  @TextColumn({ nullable: true }) ending: string | null;
}
