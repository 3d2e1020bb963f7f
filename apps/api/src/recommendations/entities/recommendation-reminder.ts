import type { Reminder } from '@concordat/domain';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** That government was reminded of a day by which it was to answer: once before it, and once when it has passed. */
@Entity('recommendation_reminder')
export class RecommendationReminder {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('recommendation') recommendationId: string;
  @PrimaryColumn({ type: 'date' }) dueOn: string;
  @PrimaryColumn({ type: 'text' }) kind: Reminder;
  @InstantColumn() remindedAt: Date;
}
