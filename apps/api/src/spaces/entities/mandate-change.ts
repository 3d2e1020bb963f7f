import type { MandatePart } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** That government changed what it set: the goal, the target date, or who sponsors the space; and why. Never changed. */
@Entity('mandate_change')
@Index(['spaceId', 'changedAt', 'id'])
export class MandateChange {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @TextColumn() part: MandatePart;
  /** The goal or the target date (YYYY-MM-DD) until then; null for the sponsor. */
  @TextColumn({ nullable: true }) before: string | null;
  /** The goal or the target date from then on; null for the sponsor. */
  @TextColumn({ nullable: true }) after: string | null;
  /** Who was sponsor until then; null where nobody was, and for the goal and the date. */
  @OptionalRefColumn('person') sponsorBeforeId: string | null;
  /** Who is sponsor from then on; null for the goal and the date. */
  @OptionalRefColumn('person') sponsorId: string | null;
  @TextColumn() reasons: string;
  /** Where government says so in public. */
  @TextColumn({ nullable: true }) statementUrl: string | null;
  @InstantColumn() changedAt: Date;
  @RefColumn('person') changedById: string;
  @OptionalRefColumn('organisation') changedForId: string | null;
}
