import type { AmendmentStatus } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** Changes to clauses of a draft, or to what another amendment proposes for them, that somebody proposed. */
@Entity('amendment')
@Index(['draftId', 'number'], { unique: true })
export class Amendment {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('draft') draftId: string;
  /** The amendment that it would change; null where it is one to the text. */
  @OptionalRefColumn('amendment') parentId: string | null;
  /** 1, 2, 3 within the draft: what people call it by. */
  @IntegerColumn() number: number;
  @TextColumn() status: AmendmentStatus;
  /** Number of its latest revision. */
  @IntegerColumn() revision: number;
  @InstantColumn() proposedAt: Date;
  @RefColumn('person') proposedById: string;
  @OptionalRefColumn('organisation') proposedForId: string | null;
  /** When something was said or done in it last. */
  @InstantColumn() latestAt: Date;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @OptionalRefColumn('person') settledById: string | null;
  /** Why it was rejected, or what was said when it was accepted. */
  @TextColumn({ nullable: true }) settledWhy: string | null;
}
