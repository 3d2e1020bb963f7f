import type { PositionAnswer, SpeakingAs } from '@concordat/domain';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** An organisation's answer, bound to the person who spoke and to the exact words. Never changed: a new mind is a new row. */
@Entity('position')
@Unique(['decisionId', 'ordinal'])
export class Position {
  @IdColumn() id: string;
  @RefColumn('decision') decisionId: string;
  /** 1 for the first position taken in the decision, then counting on. */
  @IntegerColumn() ordinal: number;
  @RefColumn('organisation') organisationId: string;
  @RefColumn('person') personId: string;
  /** As what the person spoke: a member, somebody lent to the organisation, or a member's substitute. */
  @TextColumn() spokeAs: SpeakingAs;
  /** The member in whose place a substitute spoke. */
  @OptionalRefColumn('person') inPlaceOfId: string | null;
  @RefColumn('draft_version') versionId: string;
  @TextColumn() versionSha256: string;
  @TextColumn() answer: PositionAnswer;
  @TextColumn({ nullable: true }) reasons: string | null;
  @InstantColumn() takenAt: Date;
  /** When the person reached the end of these exact words. */
  @InstantColumn() readToEndAt: Date;
}
