import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BytesColumn, OptionalRefColumn, TextColumn } from '../../platform/database/columns.js';

/** What opens an act's commitments: the values and the salts. Can be erased by law without harm to the ledger. */
@Entity('act_opening')
@Index(['personId', 'idempotencyKey'], { unique: true, where: 'idempotency_key IS NOT NULL' })
export class ActOpening {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('act') actId: string;
  @OptionalRefColumn('person') personId: string | null;
  @OptionalRefColumn('organisation') organisationId: string | null;
  @Column({ type: 'jsonb' }) payload: Record<string, unknown>;
  @BytesColumn() personSalt: Buffer;
  @BytesColumn() organisationSalt: Buffer;
  /** Null once something of the payload has been erased. */
  @BytesColumn({ nullable: true }) payloadSalt: Buffer | null;
  /** The act that erased something of the payload. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('act', { deferrable: 'INITIALLY DEFERRED' })
  @Index()
  erasedById: string | null;
  @TextColumn({ nullable: true }) idempotencyKey: string | null;
  /** SHA-256 of action and input, so that a key used again for something else is noticed. */
  @BytesColumn({ nullable: true }) requestHash: Buffer | null;
  /** Ids that the act answered with, for the same answer again. */
  @Column({ type: 'jsonb' }) result: Record<string, unknown>;
}
