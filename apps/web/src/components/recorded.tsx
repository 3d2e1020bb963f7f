import type { Language } from '../graphql/generated/graphql.js';
import { readerLanguage } from './dates.js';

/** The `lang` of words that are not in the language of the page; undefined for those that are. */
export function foreign(language: Language): 'cy' | undefined {
  return language === 'CY' ? 'cy' : undefined;
}

/** A sentence of the record, in the language in which the reader reads it. */
export function Recorded({ children }: { readonly children: string }) {
  return <span lang={foreign(readerLanguage())}>{children}</span>;
}
