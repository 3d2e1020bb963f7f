import type { CorrectionStatus } from '@concordat/domain';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** How a correction was settled, by whom; at most one a correction. Never changed. */
@Entity('correction_end')
export class CorrectionEnd {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('position_correction') correctionId: string;
  @TextColumn() status: Exclude<CorrectionStatus, 'open'>;
  @RefColumn('person') endedById: string;
  /** Null where another answer settled it: that has reasons of its own. */
  @TextColumn({ nullable: true }) reasons: string | null;
  @InstantColumn() endedAt: Date;
}
