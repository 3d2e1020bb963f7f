import type { Reason } from './reasons.js';
import { sentenceInWelsh } from './sentences-cy.js';
import { sentenceInEnglish } from './sentences-en.js';
import { capitalised } from './wording.js';

export type SentenceLanguage = 'en' | 'cy';

/** How a sentence names sectors and times. */
export interface SentenceOptions {
  /** A sector's name; by default its key with spaces and a capital. */
  readonly sectorName?: (sectorKey: string) => string;
  /** The reader's IANA time zone, in which a deadline is told; UTC by default. */
  readonly timeZone?: string;
}

/**
 * A reason in plain words: one sentence, with its full stop. `names` gives the name of an organisation.
 *
 * @throws RangeError if the time zone is not known.
 */
export function reasonSentence(
  reason: Reason,
  names: (organisationId: string) => string,
  language: SentenceLanguage,
  options: SentenceOptions = {},
): string {
  const { sectorName = keyInWords, timeZone = 'UTC' } = options;
  const wording = { names, sectorName, timeZone };
  return language === 'cy' ? sentenceInWelsh(reason, wording) : sentenceInEnglish(reason, wording);
}

function keyInWords(sectorKey: string): string {
  return capitalised(sectorKey.replaceAll(/[_-]/g, ' '));
}
