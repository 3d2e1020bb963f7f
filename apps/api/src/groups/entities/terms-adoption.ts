import { Check, Entity } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
} from '../../platform/database/columns.js';

/** That a group works by a version of its terms of reference from then on. Never changed, only followed by the next. */
@Entity('terms_adoption')
@Check('terms_adoption_quorum_is_percent', `"quorum_percent" BETWEEN 0 AND 100`)
export class TermsAdoption {
  @IdColumn() id: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('draft_version') versionId: string;
  /** Whether these terms count silence as consent, as stated at the adoption. */
  @FlagColumn() silenceIsConsent: boolean;
  /** Per cent of the seats that must have answered where a majority decides, by these terms. */
  @IntegerColumn() quorumPercent: number;
  @InstantColumn() adoptedAt: Date;
  @RefColumn('person') adoptedById: string;
  @OptionalRefColumn('organisation') adoptedForId: string | null;
}
