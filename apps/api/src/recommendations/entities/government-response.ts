import type { GovernmentAnswer } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What government said to a recommendation. Never changed: a later answer is a new row. */
@Entity('government_response')
export class GovernmentResponse {
  @IdColumn() id: string;
  @RefColumn('recommendation') recommendationId: string;
  /** The part that it answers; null where it answers the whole. */
  @OptionalRefColumn('recommendation_part') partId: string | null;
  @TextColumn() answer: GovernmentAnswer;
  @TextColumn() statement: string;
  @TextColumn({ nullable: true }) statementUrl: string | null;
  /** Until when, where it was deferred. */
  @DayColumn({ nullable: true }) deferredTo: string | null;
  @InstantColumn() answeredAt: Date;
  @RefColumn('person') answeredById: string;
  @OptionalRefColumn('organisation') answeredForId: string | null;
}
