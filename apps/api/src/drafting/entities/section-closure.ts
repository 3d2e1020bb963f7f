import { Column, Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  SAFE_BIGINT,
  TextColumn,
} from '../../platform/database/columns.js';

/** A section of a draft that is closed for editing, or was: nothing in it is changed by anybody meanwhile. */
@Entity('section_closure')
@Index(['draftId', 'sectionId'], { unique: true, where: 'opened_at IS NULL' })
export class SectionClosure {
  @IdColumn() id: string;
  @RefColumn('draft') draftId: string;
  /** The section's identity in the text. */
  @TextColumn() sectionId: string;
  /** The section's item in the shared document: the Yjs client id and clock under which it was put there. */
  @Column('bigint', { ...SAFE_BIGINT }) clientId: number;
  @Column('bigint', { ...SAFE_BIGINT }) clock: number;
  /** The section's number and heading as it was closed. */
  @TextColumn() name: string;
  @TextColumn() reason: string;
  @InstantColumn() closedAt: Date;
  @RefColumn('person') closedById: string;
  @OptionalRefColumn('organisation') closedForId: string | null;
  @InstantColumn({ nullable: true }) openedAt: Date | null;
  @OptionalRefColumn('person') openedById: string | null;
}
