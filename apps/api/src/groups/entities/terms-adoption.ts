import { Entity } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
} from '../../platform/database/columns.js';

/** That a group works by a version of its terms of reference from then on. Never changed, only followed by the next. */
@Entity('terms_adoption')
export class TermsAdoption {
  @IdColumn() id: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('draft_version') versionId: string;
  /** Whether these terms count silence as consent, as stated at the adoption. */
  @FlagColumn() silenceIsConsent: boolean;
  @InstantColumn() adoptedAt: Date;
  @RefColumn('person') adoptedById: string;
  @OptionalRefColumn('organisation') adoptedForId: string | null;
}
