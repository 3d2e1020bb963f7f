import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn, TextColumn } from '../../platform/database/columns.js';

/** An exact text of a joint statement, kept once an organisation has agreed to it or the dispute has ended. Never changed. */
@Entity('dispute_statement_text')
export class DisputeStatementText {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('dispute') disputeId: string;
  /** 64 hexadecimal digits. */
  @PrimaryColumn({ type: 'text' }) sha256: string;
  /** RFC 8785 canonical JSON of the content; what `sha256` is the hash of. */
  @TextColumn() canonicalText: string;
  @InstantColumn() at: Date;
}
