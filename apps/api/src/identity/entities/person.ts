import { DEFAULT_TIME_ZONE, type Language } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';

/** A human who has an account. The name is what others see; the address is theirs alone. */
@Entity('person')
export class Person {
  @IdColumn() id: string;
  @TextColumn() name: string;
  /** How they wish to be addressed in letters, where that is not their name. */
  @TextColumn({ nullable: true }) addressedAs: string | null;
  /** Lower case; the address they sign in with. */
  @TextColumn() @Index({ unique: true }) email: string;
  /** argon2id in PHC form; null until a password is set. */
  @TextColumn({ nullable: true }) passwordHash: string | null;
  /** When it was shown that the address is theirs; null until then, and nobody signs in to the account. */
  @InstantColumn({ nullable: true }) emailConfirmedAt: Date | null;
  /** A name of the IANA database. */
  @TextColumn({ default: DEFAULT_TIME_ZONE }) timeZone: string;
  /** In which the record tells them what happened. */
  @TextColumn({ default: 'en' }) language: Language;
  @FlagColumn() demonstration: boolean;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) deactivatedAt: Date | null;
  /** When all that was theirs here was erased; what is left is a pseudonym. */
  @InstantColumn({ nullable: true }) erasedAt: Date | null;
}
