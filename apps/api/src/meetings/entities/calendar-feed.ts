import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BytesColumn, InstantColumn } from '../../platform/database/columns.js';

/** The secret address of a person's calendar, as the SHA-256 of its token; one a person, gone when it is taken back. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('person') personId: string;
  @BytesColumn() @Index({ unique: true }) tokenHash: Buffer;
  @InstantColumn() madeAt: Date;
}
