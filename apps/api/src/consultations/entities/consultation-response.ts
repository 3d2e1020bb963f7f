import type { ResponseStatus } from '@concordat/domain';
import { Entity, Index, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What one respondent said in a round. */
@Entity('response')
@Unique(['roundId', 'personId'])
@Index(['roundId', 'submittedAt', 'id'])
export class ConsultationResponse {
  @IdColumn() id: string;
  @RefColumn('round') roundId: string;
  @RefColumn('person') personId: string;
  @OptionalRefColumn('organisation') organisationId: string | null;
  @TextColumn() status: ResponseStatus;
  @InstantColumn() submittedAt: Date;
  /** SHA-256 of the canonical JSON of what was said, 64 hexadecimal digits. */
  @TextColumn() receipt: string;
}
