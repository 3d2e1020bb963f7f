import type { Node } from '@tiptap/pm/model';
import type { Cited } from '../../components/index.js';

/** Words that are marked as a term, or a citation of a definition, and where they stand. */
export interface TermPlace {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** What is cited; null for words that are only marked. */
  readonly cited: Cited | null;
}

/** The term that a position lies inside of, or the citation that it stands at. */
export function termAt(doc: Node, pos: number): TermPlace | null {
  const $pos = doc.resolve(pos);
  const found = termsIn($pos.parent, $pos.start());
  return (
    found.find(({ from, to, cited }) => (cited ? from <= pos && pos <= to : from < pos && pos < to)) ?? null
  );
}

function termsIn(line: Node, start: number): TermPlace[] {
  const found: TermPlace[] = [];
  line.forEach((node, offset) => {
    const from = start + offset;
    const to = from + node.nodeSize;
    if (node.type.name === 'citation') {
      const { definitionId, versionId, label } = node.attrs;
      const cited = { definitionId: String(definitionId), versionId: String(versionId) };
      found.push({ from, to, words: String(label), cited });
    } else if (node.isText && node.marks.some(({ type }) => type.name === 'term')) {
      const last = found.at(-1);
      const goesOn = last && !last.cited && last.to === from;
      if (goesOn) found.pop();
      const words = node.text ?? '';
      found.push(goesOn ? { ...last, to, words: last.words + words } : { from, to, words, cited: null });
    }
  });
  return found;
}
