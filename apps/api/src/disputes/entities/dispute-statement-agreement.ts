import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** That an organisation agreed to one exact text of the joint statement. Never changed: the latest of each counts. */
@Entity('dispute_statement_agreement')
@Unique('dispute_statement_agreement_ordinal', ['disputeId', 'organisationId', 'ordinal'])
export class DisputeStatementAgreement {
  @IdColumn() id: string;
  @RefColumn('dispute') disputeId: string;
  @RefColumn('organisation') organisationId: string;
  /** 1 for the text to which the organisation agreed first. */
  @IntegerColumn() ordinal: number;
  @RefColumn('person') personId: string;
  /** Of the text, 64 hexadecimal digits. */
  @TextColumn() sha256: string;
  @InstantColumn() at: Date;
}
