import * as Y from 'yjs';
import { IDENTIFIED } from '../schema/attributes.js';
import { FRAGMENT } from '../schema/schema.js';

/** Characters of a shared text that were typed together, and under which Yjs client id. */
export interface WrittenRun {
  /** The clause or section that they stand in, not inside another in it; null for the title. */
  readonly clauseId: string | null;
  /** Where they begin among the characters of that clause; a paragraph's end counts as one. */
  readonly from: number;
  readonly text: string;
  readonly clientId: number;
  /** The clock of the first character; the others follow one by one. */
  readonly clock: number;
}

/** Every character of a shared document that is not deleted, in document order, with what says who typed it. */
export function writtenRuns(doc: Y.Doc): WrittenRun[] {
  const runs: WrittenRun[] = [];
  const lengths = new Map<string | null, number>();
  walk(doc.getXmlFragment(FRAGMENT), null, (text, clauseId) => {
    const before = lengths.get(clauseId);
    let from = before === undefined ? 0 : before + 1;
    for (const run of runsOf(text)) {
      runs.push({ clauseId, from, ...run });
      from += run.text.length;
    }
    lengths.set(clauseId, from);
  });
  return runs;
}

function walk(
  parent: Y.XmlFragment,
  clauseId: string | null,
  visit: (text: Y.XmlText, clauseId: string | null) => void,
): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) visit(child, clauseId);
    else if (child instanceof Y.XmlElement) walk(child, idOf(child) ?? clauseId, visit);
  }
}

function idOf(element: Y.XmlElement): string | undefined {
  const id: unknown = IDENTIFIED.includes(element.nodeName) ? element.getAttribute('id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

function runsOf(text: Y.XmlText): Pick<WrittenRun, 'text' | 'clientId' | 'clock'>[] {
  const runs: Pick<WrittenRun, 'text' | 'clientId' | 'clock'>[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    runs.push({ text: item.content.str, clientId: item.id.client, clock: item.id.clock });
  }
  return runs;
}
