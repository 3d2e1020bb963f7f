import type { EvidenceKind, EvidenceStatus } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A source in the library of a space. Never reworded: what changes is that it is withdrawn, once. */
@Entity('evidence')
@Index(['spaceId', 'addedAt', 'id'])
export class Evidence {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  /** The task group that brought it in. */
  @RefColumn('task_group') groupId: string;
  @TextColumn() title: string;
  /** How texts cite it, in a line. */
  @TextColumn() citation: string;
  @TextColumn() kind: EvidenceKind;
  /** Where it is on the web. */
  @TextColumn({ nullable: true }) address: string | null;
  @DayColumn({ nullable: true }) publishedOn: string | null;
  @TextColumn() status: EvidenceStatus;
  @InstantColumn() addedAt: Date;
  @RefColumn('person') addedById: string;
  /** For whom they spoke. */
  @OptionalRefColumn('organisation') forOrganisationId: string | null;
  @InstantColumn({ nullable: true }) withdrawnAt: Date | null;
  @OptionalRefColumn('person') withdrawnById: string | null;
  @TextColumn({ nullable: true }) withdrawnReason: string | null;
}
