import { Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  BytesColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  SAFE_BIGINT,
  TextColumn,
} from '../../platform/database/columns.js';

/**
 * A passkey of a person's. Kept when it is removed: what was signed with it can be checked as long as its public key
 * is known.
 */
@Entity('passkey')
@Index(['personId', 'createdAt', 'id'])
export class Passkey {
  @IdColumn() id: string;
  @RefColumn('person') personId: string;
  @TextColumn() name: string;
  /** As WebAuthn gives it, base64url. */
  @TextColumn() @Index({ unique: true }) credentialId: string;
  /** COSE_Key (RFC 9052), as the authenticator gave it. */
  @BytesColumn() publicKey: Buffer;
  /** How often it was used, as the authenticator counts; 0 where it does not count. */
  @Column({ type: 'bigint', transformer: SAFE_BIGINT.transformer }) counter: number;
  /** How a browser reaches it: internal, usb, hybrid, … */
  @Column({ type: 'text', array: true }) transports: string[];
  /** Whether it is kept in more than one place, by who made the authenticator. */
  @FlagColumn() backedUp: boolean;
  @InstantColumn() createdAt: Date;
  /** The act whose leaf names the public key; null for one that was added before leaves did: nothing is signed with it. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('act', { deferrable: 'INITIALLY DEFERRED' })
  @Index()
  registrationId: string | null;
  @InstantColumn({ nullable: true }) lastUsedAt: Date | null;
  @InstantColumn({ nullable: true }) removedAt: Date | null;
}
