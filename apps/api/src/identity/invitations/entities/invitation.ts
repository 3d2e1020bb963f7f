import { Entity, Index } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
} from '../../../platform/database/columns.js';

/** Somebody with an account was asked to come in; how it stands follows from its times. */
@Entity('invitation')
export class Invitation {
  @IdColumn() id: string;
  @RefColumn('person') personId: string;
  /** The space whose secretariat invited them; null for the installation. */
  @OptionalRefColumn('space') spaceId: string | null;
  /** Null for the system. */
  @OptionalRefColumn('person') invitedById: string | null;
  /** SHA-256 of the token in the newest letter. */
  @BytesColumn() @Index({ unique: true }) tokenHash: Buffer;
  @InstantColumn() createdAt: Date;
  /** When the newest letter was sent. */
  @InstantColumn() sentAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) acceptedAt: Date | null;
  @InstantColumn({ nullable: true }) revokedAt: Date | null;
}
