import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** One thing that somebody said about an amendment. */
@Entity('amendment_reply')
@Index(['amendmentId', 'at', 'id'])
export class AmendmentReply {
  @IdColumn() id: string;
  @RefColumn('amendment') amendmentId: string;
  @RefColumn('person') personId: string;
  /** For whom they spoke; null for nobody. */
  @OptionalRefColumn('organisation') organisationId: string | null;
  @TextColumn() body: string;
  @InstantColumn() at: Date;
}
