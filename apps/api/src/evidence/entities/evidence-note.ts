import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What somebody said of the quality of a piece of evidence. Never changed. */
@Entity('evidence_note')
@Index(['evidenceId', 'at', 'id'])
export class EvidenceNote {
  @IdColumn() id: string;
  @RefColumn('evidence') evidenceId: string;
  @TextColumn() words: string;
  @RefColumn('person') byId: string;
  /** For whom they spoke. */
  @OptionalRefColumn('organisation') forOrganisationId: string | null;
  @InstantColumn() at: Date;
}
