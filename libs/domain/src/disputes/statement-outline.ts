import type { Language } from '../vocabulary.js';

/** A section with which a joint statement begins: its heading and one line a clause; an empty line is still to be written. */
export interface StatementSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

const DIFFER: Readonly<Record<Language, string>> = {
  en: 'What we differ about',
  cy: 'Yr hyn yr ydym yn anghytuno yn ei gylch',
};

/** The first text of a joint statement, in a language. */
export function statementOutline(language: Language): StatementSection[] {
  return [{ heading: DIFFER[language], lines: [''] }];
}
