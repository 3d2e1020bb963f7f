import { syllable } from 'syllable';
import { numbersById, placedClauses } from '../clauses/numbers.js';
import type { DocumentContent } from '../content/content.js';
import { inlineText } from '../text/lines.js';
import { ownBlocks } from './own-blocks.js';

/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Reading ease from about 0 (very hard) to 100 (very easy), rounded; null for a text without words. */
  readonly ease: number | null;
  /** Sentences of more words than a reader keeps in mind, the longest first. */
  readonly long: readonly LongSentence[];
}

export interface LongSentence {
  readonly words: number;
  readonly begins: string;
  readonly place: string | null;
}

/** Words from which on a sentence counts as long. */
const LONG = 30;
const SHOWN_WORDS = 8;

/**
 * How hard an English text is to read, by the reading ease of R. Flesch, "A new readability yardstick" (1948):
 * 206.835 - 1.015 words a sentence - 84.6 syllables a word; syllables are
 * counted from spelling. Titles and headings are no sentences and do not count.
 */
export function readability(content: DocumentContent): Readability {
  const numbers = numbersById(placedClauses(content));
  const sentences = ownBlocks(content)
    .filter(({ block }) => block.type === 'paragraph')
    .flatMap(({ block, place }) =>
      sentencesOf(inlineText(block, numbers)).map((words) => ({ words, place })),
    );
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const spoken = sentences
    .flatMap((sentence) => sentence.words)
    .reduce((sum, word) => sum + syllable(word), 0);
  const ease = 206.835 - 1.015 * (words / sentences.length) - 84.6 * (spoken / words);
  return {
    words,
    sentences: sentences.length,
    ease: words === 0 ? null : Math.round(ease),
    long: sentences
      .filter((sentence) => sentence.words.length > LONG)
      .sort((one, other) => other.words.length - one.words.length)
      .map((sentence) => ({
        words: sentence.words.length,
        begins: sentence.words.slice(0, SHOWN_WORDS).join(' '),
        place: sentence.place,
      })),
  };
}

/** The words of each sentence; what has no word is no sentence. */
function sentencesOf(text: string): string[][] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  return [...sentences.segment(text)]
    .map(({ segment }) =>
      [...words.segment(segment)].filter(({ isWordLike }) => isWordLike).map((word) => word.segment),
    )
    .filter((found) => found.length > 0);
}
