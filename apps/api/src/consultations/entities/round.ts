import type { RoundKind, RoundStatus } from '@concordat/domain';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** One round of a consultation: whom it asks, from when to when. */
@Entity('round')
@Unique(['consultationId', 'number'])
export class Round {
  @IdColumn() id: string;
  @RefColumn('consultation') consultationId: string;
  @IntegerColumn() number: number;
  @TextColumn() kind: RoundKind;
  @TextColumn() status: RoundStatus;
  @InstantColumn() opensAt: Date;
  @InstantColumn() closesAt: Date;
  /** When it was closed by somebody; null while it is open or was left to run out. */
  @InstantColumn({ nullable: true }) closedAt: Date | null;
}
