import type { Reminder } from '@concordat/domain';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** That the owner of an action was reminded of a due date: once before it, once when it has passed. */
@Entity('action_reminder')
export class ActionReminder {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('group_action') actionId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('person') personId: string;
  @PrimaryColumn({ type: 'date' }) dueDate: string;
  @PrimaryColumn({ type: 'text' }) kind: Reminder;
  @InstantColumn() remindedAt: Date;
}
