import { Entity, Unique } from 'typeorm';
import { IdColumn, IntegerColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** Something that a recommendation rests on. Never changed. */
@Entity('recommendation_evidence')
@Unique('recommendation_evidence_ordinal', ['recommendationId', 'ordinal'])
export class RecommendationEvidence {
  @IdColumn() id: string;
  @RefColumn('recommendation') recommendationId: string;
  /** From 1. */
  @IntegerColumn() ordinal: number;
  @TextColumn() what: string;
  @TextColumn({ nullable: true }) webAddress: string | null;
}
