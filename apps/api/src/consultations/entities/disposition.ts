import type { DispositionOutcome } from '@concordat/domain';
import { Check, Entity } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What was done about an answer or a comment, with reasons. Never changed: another one is a new row. */
@Entity('disposition')
@Check('disposition_of_one', 'num_nonnulls("answer_id", "comment_id") = 1')
export class Disposition {
  @IdColumn() id: string;
  @OptionalRefColumn('answer') answerId: string | null;
  @OptionalRefColumn('response_comment') commentId: string | null;
  @TextColumn() outcome: DispositionOutcome;
  @TextColumn() reasons: string;
  @InstantColumn() recordedAt: Date;
  @RefColumn('person') recordedById: string;
  @OptionalRefColumn('organisation') recordedForId: string | null;
}
