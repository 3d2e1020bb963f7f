import type { Action } from '@concordat/domain';
import { Column, Entity, Index } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A person's token for scripts. Only the SHA-256 of it is kept. */
@Entity('access_token')
@Index(['personId', 'createdAt', 'id'])
export class AccessToken {
  @IdColumn() id: string;
  @RefColumn('person') personId: string;
  @TextColumn() name: string;
  @BytesColumn() @Index({ unique: true }) tokenHash: Buffer;
  /** Actions of the policy that it reaches. */
  @Column({ type: 'text', array: true }) scope: Action[];
  @InstantColumn() createdAt: Date;
  @InstantColumn() expiresAt: Date;
  /** To the minute. */
  @InstantColumn({ nullable: true }) lastUsedAt: Date | null;
  @InstantColumn({ nullable: true }) revokedAt: Date | null;
}
