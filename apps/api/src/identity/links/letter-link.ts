import { Entity, Index } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What the link of a letter is for. */
export const LINK_PURPOSES = [
  'password_reset',
  'email_confirm',
  'email_stop',
  'respond_new',
  'respond_again',
  'set_up',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/**
 * A link that was sent in a letter, or printed at a start: good once, and for a time. Only the token's hash is kept, and
 * nothing once it has expired.
 */
@Entity('letter_link')
export class LetterLink {
  @IdColumn() id: string;
  @TextColumn() purpose: LinkPurpose;
  @BytesColumn() @Index({ unique: true }) tokenHash: Buffer;
  /** Whose account it is about; null where there is none yet. */
  @OptionalRefColumn('person') personId: string | null;
  @OptionalRefColumn('email_change') emailChangeId: string | null;
  /** What somebody without an account gave: removed once it is used or replaced. */
  @TextColumn({ nullable: true }) email: string | null;
  @TextColumn({ nullable: true }) name: string | null;
  /** The page to go on to. */
  @TextColumn({ nullable: true }) path: string | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn() expiresAt: Date;
  /** When it was used, or replaced by another. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;
}
