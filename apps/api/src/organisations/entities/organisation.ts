import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';

/** A body that takes part. */
@Entity('organisation')
export class Organisation {
  @IdColumn() id: string;
  @TextColumn() @Index({ unique: true }) slug: string;
  @TextColumn() name: string;
  @Column({ type: 'text' }) @ForeignKey('sector') @Index() sectorKey: string;
  /** Made up for a demonstration; its page says so. */
  @FlagColumn() illustrative: boolean;
  @TextColumn() description: string;
  @InstantColumn() createdAt: Date;
}
