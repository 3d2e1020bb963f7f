import { Entity, Index } from 'typeorm';
import {
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
  @InstantColumn() sentAt: Date;
  @RefColumn('person') sentById: string;
  @OptionalRefColumn('organisation') sentForId: string | null;
}
