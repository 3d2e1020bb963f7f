import type { AffiliationKind } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/**
 * A person's tie to an organisation. For a secondment `organisationId` lends them, `lentToId` is where they work, and
 * `fundedById` pays. `until` is the last day, inclusive; `endedAt` is set where it was cut short at once.
 */
@Entity('affiliation')
export class Affiliation {
  @IdColumn() id: string;
  @RefColumn('person') personId: string;
  @RefColumn('organisation') organisationId: string;
  @TextColumn() kind: AffiliationKind;
  @OptionalRefColumn('organisation') lentToId: string | null;
  @OptionalRefColumn('organisation') fundedById: string | null;
  @DayColumn() from: string;
  @DayColumn({ nullable: true }) until: string | null;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
}
