import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BytesColumn, InstantColumn } from '../../platform/database/columns.js';

/** What a position was signed with: a WebAuthn assertion over its statement. Never changed. */
@Entity('position_signature')
export class PositionSignature {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('position') positionId: string;
  /** The act that took the position; its row is written after this one. */
  @Column({ type: 'uuid' })
  @ForeignKey('act', { deferrable: 'INITIALLY DEFERRED' })
  @Index({ unique: true })
  actId: string;
  /** The act that registered the passkey. */
  @Column({ type: 'uuid' })
  @ForeignKey('act')
  @Index()
  registrationId: string;
  /** When the statement was given out to be signed. */
  @InstantColumn() statedAt: Date;
  @BytesColumn() nonce: Buffer;
  @BytesColumn() authenticatorData: Buffer;
  @BytesColumn() clientDataJson: Buffer;
  @BytesColumn() signature: Buffer;
  /** COSE_Key (RFC 9052), as it was registered. */
  @BytesColumn() publicKey: Buffer;
}
