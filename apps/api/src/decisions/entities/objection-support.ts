import { Entity, Unique } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/**
 * That another organisation with a seat in the decision supports an objection, once for each. It counts in no rule and
 * binds nobody's position. Never changed.
 */
@Entity('objection_support')
@Unique('objection_support_once', ['objectionId', 'organisationId'])
export class ObjectionSupport {
  @IdColumn() id: string;
  @RefColumn('objection') objectionId: string;
  @RefColumn('organisation') organisationId: string;
  @RefColumn('person') personId: string;
  @TextColumn({ nullable: true }) words: string | null;
  @InstantColumn() at: Date;
}
