import type { RecommendationStatus } from '@concordat/domain';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, TextColumn } from '../../platform/database/columns.js';

/** How a recommendation stands, as follows from its rows: kept so that lists can be narrowed by it. */
@Entity('recommendation_standing')
@Index(['dueOn'])
export class KeptStanding {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('recommendation') recommendationId: string;
  @TextColumn() status: RecommendationStatus;
  /** The last day on which the next answer of government is in time. */
  @DayColumn({ nullable: true }) dueOn: string | null;
}
