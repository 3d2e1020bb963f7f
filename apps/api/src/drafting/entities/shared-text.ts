import type { DraftStatus } from '@concordat/domain';
import { Check, Entity, TableInheritance } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/**
 * A text that people write together, with a document log. Of which kind it is says who may read and write it: whoever
 * asks for one kind never finds another.
 */
@Entity('draft')
@Check('draft_purpose', "kind <> 'draft' OR purpose IS NOT NULL")
@TableInheritance({ column: { name: 'kind', type: 'text' } })
export class SharedText {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @TextColumn() title: string;
  @TextColumn() status: DraftStatus;
  /** Number of the newest version; 0 before the first. */
  @IntegerColumn() latestNumber: number;
  @InstantColumn() createdAt: Date;
  @RefColumn('person') createdById: string;
}
