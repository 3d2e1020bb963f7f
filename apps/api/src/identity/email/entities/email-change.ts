import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../../platform/database/columns.js';

/** A person's move from one address to another: asked for, confirmed at the new one, perhaps stopped from the old one. */
@Entity('email_change')
export class EmailChange {
  @IdColumn() id: string;
  @RefColumn('person') personId: string;
  @TextColumn() oldEmail: string;
  @TextColumn() newEmail: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) confirmedAt: Date | null;
  @InstantColumn({ nullable: true }) stoppedAt: Date | null;
}
