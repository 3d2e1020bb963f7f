import { Entity, Unique } from 'typeorm';
import { IdColumn, IntegerColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** A part of a recommendation that government answers on its own. Never changed. */
@Entity('recommendation_part')
@Unique('recommendation_part_ordinal', ['recommendationId', 'ordinal'])
export class RecommendationPart {
  @IdColumn() id: string;
  @RefColumn('recommendation') recommendationId: string;
  /** From 1. */
  @IntegerColumn() ordinal: number;
  @TextColumn() title: string;
  @TextColumn() text: string;
}
