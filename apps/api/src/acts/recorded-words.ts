import type { Language } from '@concordat/domain';
import type { ActOpening } from './entities/act-opening.js';

/** The sentence that was recorded with an act, in a language; null where there is none to be read any more. */
export function recordedWords(opening: ActOpening | undefined, language: Language): string | null {
  const words = opening?.payload.words as Partial<Record<Language, string>> | undefined;
  return words?.[language] ?? null;
}

/** What is said in its place. */
export const ERASED_WORDS: Readonly<Record<Language, string>> = {
  en: 'What happened here has been erased; the record keeps that it happened.',
  cy: 'Mae’r hyn a ddigwyddodd yma wedi’i ddileu; mae’r cofnod yn cadw’r ffaith iddo ddigwydd.',
};
