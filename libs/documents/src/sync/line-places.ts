import * as Y from 'yjs';
import { commonPlaces } from '../diff/sequences.js';
import { IDENTIFIED } from '../schema/attributes.js';
import { FRAGMENT } from '../schema/schema.js';
import { identitiesAround, knownOf, type Line } from './taken-lines.js';
import { isWord, stringOf, wordsOf } from './write-in-line.js';

const TEXT_BLOCKS: readonly string[] = ['paragraph', 'heading'];

/** Lines into which the transaction wrote. */
export function writtenIn(doc: Y.Doc, { beforeState, afterState }: Y.Transaction): Y.XmlText[] {
  const isNew = ({ id }: Y.Item) =>
    id.clock >= (beforeState.get(id.client) ?? 0) && id.clock < (afterState.get(id.client) ?? 0);
  return linesOf(doc.getXmlFragment(FRAGMENT)).filter((line) => {
    for (let item = line._start; item !== null; item = item.right) {
      if (!item.deleted && isNew(item)) return true;
    }
    return false;
  });
}

function linesOf(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? linesOf(child) : [];
  });
}

/** Where the words of a line stand now. */
export interface Place {
  /** What is written there. */
  readonly there: string;
  /** The line in which to write; makes it where there is none. */
  readonly line: () => Y.XmlText;
}

/**
 * Where the words of a line stand now: in the one of `written` that has most of them, and at least half; of several
 * that have as many, in one of the same clause, and then in the shortest. Else in what has the identity of its clause
 * or section: in an empty line of it, else in a new paragraph of the clause or the heading of the section.
 */
export function placeOf(doc: Y.Doc, line: Line, written: readonly Y.XmlText[]): Place | null {
  const [within] = line.within;
  const known = wordsOf(knownOf(line.chars).join(''));
  const [alike] = written
    .map((text) => ({
      text,
      common: lettersIn(commonWords(known, wordsOf(stringOf(text)))),
      elsewhere: identitiesAround(text)[0] === within ? 0 : 1,
    }))
    .sort(
      (one, other) =>
        other.common - one.common || one.elsewhere - other.elsewhere || one.text.length - other.text.length,
    );
  if (alike && alike.common > 0 && alike.common * 2 >= lettersIn(known)) {
    return { there: stringOf(alike.text), line: () => alike.text };
  }
  const heir = within === undefined ? null : elementOf(doc.getXmlFragment(FRAGMENT), within);
  return heir === null ? null : placeIn(heir);
}

/** Where to write in a clause or section what has no line there; null in a section that has lost its heading. */
function placeIn(heir: Y.XmlElement): Place | null {
  const own = heir
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && !isIdentified(child));
  const lines = own.flatMap(linesOf);
  const there = lines.map(stringOf).join('\n');
  const line = lines.find(({ length }) => length === 0);
  if (line) return { there, line: () => line };
  const bare = own.find(({ nodeName, length }) => length === 0 && TEXT_BLOCKS.includes(nodeName));
  if (bare) return { there, line: () => lineMade(bare) };
  if (heir.nodeName === 'clause') return { there, line: () => lineMade(paragraphMade(heir)) };
  const [heading] = lines;
  return heading ? { there, line: () => heading } : null;
}

function paragraphMade(clause: Y.XmlElement): Y.XmlElement {
  const inside = clause.toArray().findIndex(isIdentified);
  const paragraph = new Y.XmlElement('paragraph');
  clause.insert(inside < 0 ? clause.length : inside, [paragraph]);
  return paragraph;
}

function lineMade(block: Y.XmlElement): Y.XmlText {
  const line = new Y.XmlText();
  block.insert(0, [line]);
  return line;
}

const isIdentified = (child: unknown): boolean =>
  child instanceof Y.XmlElement && IDENTIFIED.includes(child.nodeName);

const commonWords = (words: readonly string[], there: readonly string[]): string[] =>
  commonPlaces(words, there).map(([index]) => words[index] ?? '');

const lettersIn = (words: readonly string[]): number => words.filter(isWord).join('').length;

/** The section or clause inside `parent` that has an identity. */
export function elementOf(parent: Y.XmlFragment, id: string): Y.XmlElement | null {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.getAttribute('id') === id) return child;
    const inside = elementOf(child, id);
    if (inside !== null) return inside;
  }
  return null;
}
