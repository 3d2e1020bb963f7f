import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** An invitation to comment on a version. */
@Entity('consultation')
@Index(['spaceId', 'openedAt', 'id'])
export class Consultation {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('draft_version') versionId: string;
  @TextColumn() title: string;
  @TextColumn() introduction: string;
  /** Whether it has, or had, a round that is not for a small group. */
  @FlagColumn() openToAll: boolean;
  @InstantColumn() openedAt: Date;
  @RefColumn('person') openedById: string;
  @OptionalRefColumn('organisation') openedForId: string | null;
}
