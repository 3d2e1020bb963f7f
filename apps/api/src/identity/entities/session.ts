import { Entity, Index } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A signed-in browser. Only the SHA-256 of its token is kept. */
@Entity('session')
export class Session {
  @IdColumn() id: string;
  @RefColumn('person') personId: string;
  @BytesColumn() @Index({ unique: true }) tokenHash: Buffer;
  @InstantColumn() createdAt: Date;
  @InstantColumn() lastSeenAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @TextColumn() userAgent: string;
}
