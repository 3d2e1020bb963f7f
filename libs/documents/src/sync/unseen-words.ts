import * as Y from 'yjs';
import { commonPlaces } from '../diff/sequences.js';
import { FRAGMENT } from '../schema/schema.js';

/** Whether whoever sent an update knew of a character when they took away what is taken away by it. */
export type Seen = (id: Y.ID) => boolean;

/**
 * What an update takes away knowingly. What goes with it besides, since it stood in something that was taken away,
 * was not seen by whoever did that.
 */
export function seenBy(update: Uint8Array): Seen {
  const { ds } = Y.decodeUpdate(update);
  return (id) => Y.isDeleted(ds, id);
}

/** What must be known to put words back: the transaction that took them, what its sender had seen, and new identities. */
export interface Taken {
  readonly transaction: Y.Transaction;
  readonly seen: Seen;
  readonly newId: () => string;
}

/**
 * Puts words back that this client wrote and that went with what others moved, joined, lifted or took away at the same
 * moment without having seen them: into what came in its place, after the words that stood before them, and where
 * nothing did as a clause of their own at the end of their section. For the `beforeObserverCalls` of the transaction
 * that took them away, on the replica of whoever wrote them: so they stay theirs, and come back once.
 *
 * Whoever hears of such words before what they did is sent says that they took them away, too. So words that what came
 * in their place does not have are put back even so; also, at times, words that were taken out of it before it was moved.
 *
 * @returns the words that are in a clause of their own now, a text for each line
 */
export function putBackUnseen(doc: Y.Doc, taken: Taken): string[] {
  const lines = linesTouched(doc, taken);
  if (lines.length === 0) return [];
  const apart: Line[] = [];
  doc.transact(() => {
    const written = writtenIn(doc, taken.transaction);
    for (const line of lines) {
      const place = placeOf(doc, line, written);
      if (place !== null) putInto(place, missingFrom(line.chars, stringOf(place)));
      else if (line.chars.some(({ unseen }) => unseen)) apart.push(line);
    }
    for (const together of byClause(apart)) putApart(doc, together, taken.newId);
  });
  return apart.map(unseenOf);
}

/** A character of a line that is gone. */
interface Char {
  readonly text: string;
  readonly own: boolean;
  /** Written by this client, and not seen by whoever took the line away. */
  readonly unseen: boolean;
}

interface Line {
  /** Identities of the clauses and the section in which it stood, the innermost first. */
  readonly within: readonly string[];
  readonly chars: readonly Char[];
}

function linesTouched(doc: Y.Doc, { transaction, seen }: Taken): Line[] {
  const lines = new Set<Y.XmlText>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
    if (!(item instanceof Y.Item) || item.id.client !== doc.clientID) return;
    if (!(item.content instanceof Y.ContentString) || !(item.parent instanceof Y.XmlText)) return;
    if (item.parent._item?.deleted) lines.add(item.parent);
  });
  return [...lines].map((line) => ({
    within: identitiesAround(line),
    chars: charsOf(line, transaction, (id) => {
      const own = id.client === doc.clientID;
      return { own, unseen: own && !seen(id) };
    }),
  }));
}

/** The characters of a line as they were before the transaction. */
function charsOf(
  line: Y.XmlText,
  { deleteSet }: Y.Transaction,
  whose: (id: Y.ID) => Omit<Char, 'text'>,
): Char[] {
  const chars: Char[] = [];
  for (let item = line._start; item !== null; item = item.right) {
    if (!(item.content instanceof Y.ContentString)) continue;
    for (const [index, text] of [...item.content.str.split('')].entries()) {
      const id = Y.createID(item.id.client, item.id.clock + index);
      if (item.deleted && !Y.isDeleted(deleteSet, id)) continue;
      chars.push({ text, ...whose(id) });
    }
  }
  return chars;
}

function identitiesAround(line: Y.XmlText): string[] {
  const found: string[] = [];
  for (let item = line._item; item !== null; ) {
    const { parent } = item;
    if (!(parent instanceof Y.XmlElement)) break;
    // Of what is taken away the attribute is, too, and no longer given by `getAttribute`.
    const id: unknown = parent._map.get('id')?.content.getContent()[0];
    if (typeof id === 'string') found.push(id);
    item = parent._item;
  }
  return found;
}

/** Lines into which the transaction wrote. */
function writtenIn(doc: Y.Doc, { beforeState, afterState }: Y.Transaction): Y.XmlText[] {
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

/** Where the words of a line stand now: the line most like it, else the first line of what has its identity. */
function placeOf(doc: Y.Doc, line: Line, written: readonly Y.XmlText[]): Y.XmlText | null {
  const known = knownOf(line.chars);
  const alike = written
    .map((text) => ({ text, common: commonPlaces(known, stringOf(text).split('')).length }))
    .sort((one, other) => other.common - one.common)[0];
  if (alike && known.length > 0 && alike.common * 2 >= known.length) return alike.text;
  const [within] = line.within;
  const heir = within === undefined ? null : elementOf(doc.getXmlFragment(FRAGMENT), within);
  if (heir === null) return null;
  const first = heir.get(0);
  if (!(first instanceof Y.XmlElement)) return null;
  const text = first.get(0);
  if (text instanceof Y.XmlText) return text;
  const made = new Y.XmlText();
  first.insert(0, [made]);
  return made;
}

function elementOf(parent: Y.XmlFragment, id: string): Y.XmlElement | null {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.getAttribute('id') === id) return child;
    const inside = elementOf(child, id);
    if (inside !== null) return inside;
  }
  return null;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Marks what this client wrote of the words that are not there: as unseen, whatever was said of it. */
function missingFrom(chars: readonly Char[], there: string): readonly Char[] {
  const words = wordsOf(chars.map(({ text }) => text).join(''));
  const found = new Map(commonPlaces(words, wordsOf(there)));
  let at = 0;
  return words.flatMap((word, index) => {
    const its = chars.slice(at, at + word.length);
    at += word.length;
    if (found.has(index) || !LETTER.test(word)) return its;
    return its.map((char) => ({ ...char, unseen: char.own }));
  });
}

/** Words and what stands between them, in order. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];

/** Puts the unseen characters after those that they followed; never into a word in which they did not stand. */
function putInto(text: Y.XmlText, chars: readonly Char[]): void {
  const now = stringOf(text).split('');
  const known = knownOf(chars);
  const places = new Map(commonPlaces(known, now));
  let [before, at, put] = [0, places.size === 0 ? now.length : 0, 0];
  let run = '';
  const flush = () => {
    if (run === '') return;
    const outside = !isInWord(known, before);
    while (outside && isInWord(now, at)) at += 1;
    text.insert(at + put, run);
    put += run.length;
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
}

function isInWord(chars: readonly string[], at: number): boolean {
  return LETTER.test(chars[at - 1] ?? '') && LETTER.test(chars[at] ?? '');
}

/** Lines that stood in one clause. */
function byClause(lines: readonly Line[]): Line[][] {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const clause = line.within[0] ?? '';
    found.set(clause, [...(found.get(clause) ?? []), line]);
  }
  return [...found.values()];
}

/** A clause of what was unseen in these lines, at the end of the section that they stood in, or of the last one. */
function putApart(doc: Y.Doc, lines: readonly Line[], newId: () => string): void {
  const fragment = doc.getXmlFragment(FRAGMENT);
  const sections = fragment
    .toArray()
    .filter((child) => child instanceof Y.XmlElement && child.nodeName === 'section');
  const own = sections.find((section) =>
    lines[0]?.within.includes(String((section as Y.XmlElement).getAttribute('id'))),
  );
  const section = own ?? sections.at(-1);
  if (!(section instanceof Y.XmlElement)) return;
  const clause = new Y.XmlElement('clause');
  const id = lines[0]?.within[0];
  clause.setAttribute('id', id === undefined || elementOf(fragment, id) ? newId() : id);
  clause.insert(
    0,
    lines.map((line) => paragraphOf(unseenOf(line))),
  );
  section.insert(section.length, [clause]);
}

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}

const unseenOf = ({ chars }: Line): string => chars.map(({ text, unseen }) => (unseen ? text : '')).join('');

const knownOf = (chars: readonly Char[]): string[] =>
  chars.filter(({ unseen }) => !unseen).map(({ text }) => text);

/** The characters of a line; an embedded object counts as one, as it does in the line. */
function stringOf(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '￼'))
    .join('');
}
