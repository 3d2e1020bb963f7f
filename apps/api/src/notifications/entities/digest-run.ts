import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** That a person's day, in their own time zone, has had its digest, whether or not there was anything to say. */
@Entity('digest_run')
export class DigestRun {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('person') personId: string;
  @PrimaryColumn({ type: 'date' }) day: string;
  @InstantColumn() at: Date;
  @Column({ type: 'boolean' }) sent: boolean;
}
