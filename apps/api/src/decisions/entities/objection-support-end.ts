import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** That an organisation withdrew its support of an objection, and by whom; at most one a support. Never changed. */
@Entity('objection_support_end')
export class ObjectionSupportEnd {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('objection_support') supportId: string;
  @RefColumn('person') endedById: string;
  @InstantColumn() at: Date;
}
