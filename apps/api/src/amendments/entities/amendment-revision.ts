import type { ProposedChange } from '@concordat/documents';
import { Column, Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What an amendment proposed from some time on. Earlier ones stay to be read. */
@Entity('amendment_revision')
@Index(['amendmentId', 'number'], { unique: true })
export class AmendmentRevision {
  @IdColumn() id: string;
  @RefColumn('amendment') amendmentId: string;
  /** 1 for what was proposed first. */
  @IntegerColumn() number: number;
  @TextColumn() reasons: string;
  @Column({ type: 'jsonb' }) changes: ProposedChange[];
  @InstantColumn() at: Date;
  @RefColumn('person') personId: string;
  @OptionalRefColumn('organisation') organisationId: string | null;
}
