import { t } from '../strings/t.js';
import type { Field, Values } from './act-form.js';

/** What is asked of every statement of government: its words, and where it stands in full if it does. */
export function statementFields(words: Pick<Field, 'name' | 'label' | 'hint'>): Field[] {
  return [
    { kind: 'text', ...words },
    { name: 'statementUrl', kind: 'line', label: t('components.statementUrl'), optional: true },
  ];
}

/** Where the statement stands in full; null where nothing was said of that. */
export function statementUrlOf({ statementUrl = '' }: Values): string | null {
  return statementUrl.trim() || null;
}
