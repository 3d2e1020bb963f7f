import * as Y from 'yjs';
import { FRAGMENT } from '../schema/schema.js';
import { elementOf, placeOf, writtenIn } from './line-places.js';
import { type Line, linesTouched, type Taken, unseenOf } from './taken-lines.js';
import { missingFrom, writeUnseen } from './write-in-line.js';

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
      const chars = place === null ? line.chars : missingFrom(line.chars, place.there);
      if (!chars.some(({ unseen }) => unseen)) continue;
      if (place === null) apart.push(line);
      else writeUnseen(place.line(), chars);
    }
    for (const together of byClause(apart)) putApart(doc, together, taken.newId);
  });
  return apart.map(unseenOf);
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
