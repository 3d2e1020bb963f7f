import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** A person's account with an OpenID Connect provider, by which they can sign in here. */
@Entity('provider_link')
@Index(['issuer', 'subject'], { unique: true })
@Index(['personId', 'issuer'], { unique: true })
export class ProviderLink {
  @IdColumn() id: string;
  @RefColumn('person') personId: string;
  @TextColumn() issuer: string;
  /** Who they are to the provider (`sub`). */
  @TextColumn() subject: string;
  /** The address by which they were linked, as the provider had verified it. */
  @TextColumn() email: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) lastUsedAt: Date | null;
}
