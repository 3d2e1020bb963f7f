import type { DefinitionStatus } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A term of the space's common language. */
@Entity('definition')
@Index(['spaceId', 'term'], { unique: true })
export class Definition {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @TextColumn() term: string;
  /** What it means, in a few sentences; the agreed version has the whole of it. */
  @TextColumn() text: string;
  /** The larger definition that it is a component of. */
  @OptionalRefColumn('definition') parentId: string | null;
  /** Its place among the components of its parent. */
  @IntegerColumn() ordinal: number;
  /** The draft in which it is being written. */
  @OptionalRefColumn('draft') draftId: string | null;
  @OptionalRefColumn('draft_version') agreedVersionId: string | null;
  @TextColumn() status: DefinitionStatus;
  @InstantColumn() createdAt: Date;
}
