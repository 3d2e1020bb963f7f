import type { MilestoneStatus } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What was reported of a milestone: never changed, only followed by the next report. */
@Entity('milestone_report')
export class MilestoneReport {
  @IdColumn() id: string;
  @RefColumn('milestone') milestoneId: string;
  @TextColumn() status: MilestoneStatus;
  @TextColumn() note: string;
  /** Whether this report says that the step is done. */
  @FlagColumn() done: boolean;
  @InstantColumn() reportedAt: Date;
  @RefColumn('person') personId: string;
  @OptionalRefColumn('organisation') organisationId: string | null;
}
