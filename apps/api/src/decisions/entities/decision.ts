import type { DecisionRule, DecisionStatus } from '@concordat/domain';
import { Check, Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A question put to a task group about one version at a time of one draft. */
@Entity('decision')
@Check('decision_lapsed_says_why', `"status" <> 'lapsed' OR "lapsed_why" IS NOT NULL`)
@Check('decision_quorum_is_percent', `"quorum_percent" BETWEEN 0 AND 100`)
@Index('decision_one_open_on_draft', ['draftId'], { unique: true, where: "status = 'open'" })
@Index(['spaceId', 'openedAt', 'id'])
export class Decision {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('draft') draftId: string;
  /** The version that positions are now taken on; moves on when a newer one is frozen while it is open. */
  @RefColumn('draft_version') versionId: string;
  @TextColumn() question: string;
  @TextColumn() rule: DecisionRule;
  /** Whether the rule must hold within each sector as well. */
  @FlagColumn() bySector: boolean;
  @FlagColumn() silenceIsConsent: boolean;
  /** Per cent of the seats that must have answered where a majority decides: the group's when it was opened. */
  @IntegerColumn() quorumPercent: number;
  @TextColumn() status: DecisionStatus;
  @InstantColumn({ nullable: true }) deadline: Date | null;
  @InstantColumn() openedAt: Date;
  @RefColumn('person') openedById: string;
  @OptionalRefColumn('organisation') openedForId: string | null;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  /** Why it was taken back without an outcome; null unless it lapsed. */
  @TextColumn({ nullable: true }) lapsedWhy: string | null;
  /** The poll that it came from, which bound nobody. */
  @OptionalRefColumn('poll') pollId: string | null;
}
