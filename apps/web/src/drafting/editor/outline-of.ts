import type { EditorState } from '@tiptap/pm/state';
import { identityOf, type PlacedClause, placedClauses } from './placed-clauses.js';

/** A section or clause as the outline lists it. */
export interface OutlineEntry {
  readonly key: string;
  readonly mark: string;
  /** The heading, or the first words of a clause; empty where there are none. */
  readonly words: string;
  /** Where the caret goes to be in it. */
  readonly pos: number;
  /** Whether it is the innermost listed place with the caret. */
  readonly current: boolean;
  readonly inside: readonly OutlineEntry[];
}

const WORDS = 8;

/** The sections of a text, and the clauses of the section that the caret is in. */
export function outlineOf({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): OutlineEntry[] {
  const placed = placedClauses(doc);
  const holds = ({ node, pos }: PlacedClause) => pos < selection.head && selection.head < pos + node.nodeSize;
  const clausesOf = (section: PlacedClause) =>
    placed.filter(({ path }) => path.length === 2 && path[0] === section.path[0]);
  return placed
    .filter(({ path }) => path.length === 1)
    .map((section) => {
      const inside = holds(section) ? clausesOf(section) : [];
      const here = inside.find(holds);
      return {
        ...entryOf(section),
        current: holds(section) && here === undefined,
        inside: inside.map((clause) => ({ ...entryOf(clause), current: clause === here, inside: [] })),
      };
    });
}

function entryOf({ node, pos, number, mark }: PlacedClause): Omit<OutlineEntry, 'current' | 'inside'> {
  const words = node.firstChild?.textContent.trim().split(/\s+/u) ?? [];
  const shown = words.slice(0, WORDS).join(' ');
  return {
    key: identityOf(node) ?? number,
    mark,
    pos: pos + 2,
    words: words.length > WORDS ? `${shown} …` : shown,
  };
}
