import type * as Y from 'yjs';
import { commonPlaces } from '../diff/sequences.js';
import { type Char, knownOf } from './taken-lines.js';

const LETTER = /[\p{L}\p{N}]/u;

/** What belongs to the character before it: marks, and halves of characters. */
const TRAILING = /\p{M}|\u200D|[\uDC00-\uDFFF]/u;

const WORD = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words and what stands between them, in order; also of a script that writes no spaces. */
export const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).flatMap((part) => [...SEGMENTER.segment(part)].map(({ segment }) => segment));

/** Whether a part of a text is a word, not what stands between words. */
export const isWord = (part: string): boolean => LETTER.test(part);

/**
 * Marks as unseen, whatever was said of it, what this client wrote of known words that are not there. The first and the
 * last are there also where they have become one word with another, as when lines are joined.
 */
export function missingFrom(chars: readonly Char[], there: string): readonly Char[] {
  const known = wordsOf(knownOf(chars).join(''));
  const words = wordsOf(there);
  const found = new Map(commonPlaces(known, words));
  const isMissing = (word: string, index: number): boolean => {
    if (!isWord(word) || found.has(index)) return false;
    if (index === 0 && words.some((other) => other.endsWith(word))) return false;
    return index < known.length - 1 || !words.some((other) => other.startsWith(word));
  };
  const missing = known.flatMap((word, index) => word.split('').map(() => isMissing(word, index)));
  let at = 0;
  return chars.map((char) => {
    if (char.unseen) return char;
    at += 1;
    return missing[at - 1] === true ? { ...char, unseen: char.own } : char;
  });
}

/**
 * Writes the unseen characters after those that they followed; never into a word in which they did not stand. What the
 * characters on both sides are marked with, they are.
 */
export function writeUnseen(line: Y.XmlText, chars: readonly Char[]): void {
  const now = marksOf(line);
  const letters = now.map(({ text }) => text);
  const delta: { retain?: number; insert?: string; attributes?: object }[] = [];
  let written = 0;
  for (const { at, text } of runsFor(letters, chars)) {
    if (at > written) delta.push({ retain: at - written });
    delta.push({ insert: text, attributes: sharedMarks(now[at - 1]?.marks, now[at]?.marks) });
    written = at;
  }
  // Not by index: Yjs looks for an index from places that it found before, and what others have just written is not in them.
  if (delta.length > 0) line.applyDelta(delta);
}

/** Texts of unseen characters, and before which character of `now` they come, rising. */
function runsFor(now: readonly string[], chars: readonly Char[]): { at: number; text: string }[] {
  const known = knownOf(chars);
  const places = new Map(commonPlaces(known, now));
  const runs: { at: number; text: string }[] = [];
  let [before, at] = [0, places.size === 0 ? now.length : 0];
  let run = '';
  const flush = () => {
    if (run === '') return;
    const outside = !isInWord(known, before);
    while ((outside && isInWord(now, at)) || TRAILING.test(now[at] ?? '')) at += 1;
    const first = joins(now[at - 1], run.slice(0, 1)) && !isLetter(known[before - 1]) ? ' ' : '';
    const last = joins(run.slice(-1), now[at]) && !isLetter(known[before]) ? ' ' : '';
    runs.push({ at, text: `${first}${run}${last}` });
    run = '';
  };
  for (const char of chars) {
    if (char.unseen) {
      run += char.text;
      continue;
    }
    flush();
    const place = places.get(before);
    if (place !== undefined) at = Math.max(at, place + 1);
    before += 1;
  }
  flush();
  return runs;
}

const isLetter = (char: string | undefined): boolean => LETTER.test(char ?? '');

/** Whether two characters beside each other are of one word. */
const joins = (one: string | undefined, next: string | undefined): boolean => isLetter(one) && isLetter(next);

const isInWord = (chars: readonly string[], at: number): boolean => joins(chars[at - 1], chars[at]);

interface Marked {
  readonly text: string;
  readonly marks: Readonly<Record<string, unknown>>;
}

/** The characters of a line, with their marks; an embedded object counts as one, as it does in the line. */
function marksOf(line: Y.XmlText): Marked[] {
  const delta = line.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.flatMap(({ insert, attributes: marks = {} }) =>
    (typeof insert === 'string' ? insert : '\uFFFC').split('').map((text) => ({ text, marks })),
  );
}

function sharedMarks(one: Marked['marks'] = {}, other: Marked['marks'] = {}): Marked['marks'] {
  const isShared = ([name, value]: [string, unknown]) =>
    JSON.stringify(other[name]) === JSON.stringify(value);
  return Object.fromEntries(Object.entries(one).filter(isShared));
}

/** The text of a line. */
export const stringOf = (line: Y.XmlText): string =>
  marksOf(line)
    .map(({ text }) => text)
    .join('');
