import type { OfferVerdict } from '@concordat/domain';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What the organisation that objected said of one revision of an amendment offered to it. Never changed. */
@Entity('offer_reply')
@Unique('offer_reply_ordinal', ['offerId', 'ordinal'])
export class OfferReply {
  @IdColumn() id: string;
  @RefColumn('amendment_offer') offerId: string;
  /** 1 for what was said first. */
  @IntegerColumn() ordinal: number;
  /** Revision of the amendment that was read. */
  @IntegerColumn() revision: number;
  @TextColumn() verdict: OfferVerdict;
  @TextColumn({ nullable: true }) words: string | null;
  @RefColumn('person') personId: string;
  @RefColumn('organisation') organisationId: string;
  @InstantColumn() at: Date;
}
