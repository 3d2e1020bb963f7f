import type { DraftPurpose } from '@concordat/domain';
import { ChildEntity } from 'typeorm';
import { TextColumn } from '../../platform/database/columns.js';
import { SharedText } from './shared-text.js';

/** A text that a task group co-edits. */
@ChildEntity('draft')
export class Draft extends SharedText {
  /** What it is written for; null in the table for what is no draft. */
  @TextColumn() purpose: DraftPurpose;
}
