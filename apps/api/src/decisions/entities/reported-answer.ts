import type { PositionAnswer } from '@concordat/domain';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/**
 * What a co-chair saw an organisation answer by show of hands. No position: it counts in no rule, and only the
 * organisation's own answer confirms it. Never changed: what was seen wrongly is reported again.
 */
@Entity('reported_answer')
@Unique('reported_answer_once', ['decisionId', 'organisationId', 'reportedAt'])
export class ReportedAnswer {
  @IdColumn() id: string;
  @RefColumn('decision') decisionId: string;
  @RefColumn('organisation') organisationId: string;
  @RefColumn('draft_version') versionId: string;
  @TextColumn() versionSha256: string;
  @TextColumn() answer: PositionAnswer;
  @RefColumn('person') reportedById: string;
  /** For which organisation the co-chair is in the group. */
  @OptionalRefColumn('organisation') reportedForId: string | null;
  @InstantColumn() reportedAt: Date;
  /** The last instant at which the organisation's own answer confirms it. */
  @InstantColumn() confirmBy: Date;
}
