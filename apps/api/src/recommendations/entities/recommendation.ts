import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A carried decision sent to government. Never changed. */
@Entity('recommendation')
@Index(['spaceId', 'sentAt', 'id'])
export class Recommendation {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('decision', { unique: true }) decisionId: string;
  @RefColumn('draft_version') versionId: string;
  @TextColumn() title: string;
  @TextColumn() text: string;
  /** What the group expects to come of it. */
  @TextColumn({ nullable: true }) expectedEffect: string | null;
  /** The last day for an answer, as the group asks for it. */
  @DayColumn({ nullable: true }) answerBy: string | null;
  @InstantColumn() sentAt: Date;
  @RefColumn('person') sentById: string;
  @OptionalRefColumn('organisation') sentForId: string | null;
}
