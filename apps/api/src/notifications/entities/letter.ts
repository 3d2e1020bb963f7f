import { Entity } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/**
 * `unknown`: the mail server may have it or not, since we were cut off before it answered; it is not sent again.
 * `refused`: the mail server does not take it, or it was given up.
 */
export type LetterState = 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown';

/** A letter that an act causes. What it says is sealed, and removed once nothing more is done with it. */
@Entity('letter')
export class LetterRow {
  @IdColumn() id: string;
  @RefColumn('act') actId: string;
  @TextColumn() kind: string;
  @TextColumn({ default: 'waiting' }) state: LetterState;
  /** Address and words in JSON, sealed by the installation's secret; null once it is sent, refused or unknown. */
  @BytesColumn({ nullable: true }) sealed: Buffer | null;
  @InstantColumn() createdAt: Date;
  /** When this attempt began; a letter that is found `sending` afterwards was cut off. */
  @InstantColumn({ nullable: true }) claimedAt: Date | null;
  @InstantColumn({ nullable: true }) sentAt: Date | null;
  /** What the mail server answered, as a code, or why it could not be asked. */
  @TextColumn({ nullable: true }) failure: string | null;
}
