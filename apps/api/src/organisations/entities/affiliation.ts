import type { AffiliationKind } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A person's tie to an organisation; `lentToId` is set for a secondment. `until` is the last day, inclusive. */
@Entity('affiliation')
export class Affiliation {
  @IdColumn() id: string;
  @RefColumn('person') personId: string;
  @RefColumn('organisation') organisationId: string;
  @TextColumn() kind: AffiliationKind;
  @OptionalRefColumn('organisation') lentToId: string | null;
  @DayColumn() from: string;
  @DayColumn({ nullable: true }) until: string | null;
}
