import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
} from '../../platform/database/columns.js';

/** An amendment that somebody offered to meet an objection. Never changed. */
@Entity('amendment_offer')
@Unique('amendment_offer_once', ['objectionId', 'amendmentId'])
export class AmendmentOffer {
  @IdColumn() id: string;
  @RefColumn('objection') objectionId: string;
  @RefColumn('amendment') amendmentId: string;
  /** Revision of the amendment when it was offered. */
  @IntegerColumn() revision: number;
  @RefColumn('person') offeredById: string;
  @OptionalRefColumn('organisation') offeredForId: string | null;
  @InstantColumn() at: Date;
}
