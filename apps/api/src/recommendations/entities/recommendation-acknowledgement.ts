import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, OptionalRefColumn, RefColumn } from '../../platform/database/columns.js';

/** That a recommendation has arrived, as government said before it answered. Never changed. */
@Entity('recommendation_acknowledgement')
export class RecommendationAcknowledgement {
  @IdColumn() id: string;
  @RefColumn('recommendation', { unique: true }) recommendationId: string;
  @InstantColumn() at: Date;
  @RefColumn('person') acknowledgedById: string;
  @OptionalRefColumn('organisation') acknowledgedForId: string | null;
}
