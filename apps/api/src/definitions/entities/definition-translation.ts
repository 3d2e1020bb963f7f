import type { Language } from '@concordat/domain';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A definition in another language than it was agreed in. A later one takes its place; none is changed. */
@Entity('definition_translation')
@Index(['definitionId', 'language', 'at', 'id'])
export class DefinitionTranslation {
  @IdColumn() id: string;
  @RefColumn('definition') definitionId: string;
  @TextColumn() language: Language;
  @TextColumn() term: string;
  @TextColumn() text: string;
  /** The version that was agreed when it was translated; null where none was. */
  @OptionalRefColumn('draft_version') agreedVersionId: string | null;
  @InstantColumn() at: Date;
}
