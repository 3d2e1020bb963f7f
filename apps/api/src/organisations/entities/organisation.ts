import type { OrganisationKind, SizeBand } from '@concordat/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';

/** A body that takes part. */
@Entity('organisation')
export class Organisation {
  @IdColumn() id: string;
  @TextColumn() @Index({ unique: true }) slug: string;
  @TextColumn() name: string;
  @Column({ type: 'text' }) @ForeignKey('sector') @Index() sectorKey: string;
  @TextColumn({ default: 'other' }) kind: OrganisationKind;
  @TextColumn({ default: 'not_stated' }) sizeBand: SizeBand;
  /** Made up for a demonstration; its page says so. */
  @FlagColumn() illustrative: boolean;
  @TextColumn() description: string;
  @TextColumn({ nullable: true }) webAddress: string | null;
  /** An e-mail address that the organisation gives to everybody. */
  @TextColumn({ nullable: true }) contactAddress: string | null;
  @InstantColumn() createdAt: Date;
}
