import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** That one exact text of a joint statement was served to a person in a session, and that they reached its end. */
@Entity('dispute_statement_reading')
export class DisputeStatementReading {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('dispute') disputeId: string;
  /** Of the text, 64 hexadecimal digits. */
  @PrimaryColumn({ type: 'text' }) sha256: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('session') sessionId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('person') @Index() personId: string;
  /** When it was last served. */
  @InstantColumn() servedAt: Date;
  @InstantColumn({ nullable: true }) readToEndAt: Date | null;
}
