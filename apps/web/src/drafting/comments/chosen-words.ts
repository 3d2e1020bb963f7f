import { ATOM } from '@concordat/documents';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { identityOf, isPlaced, numberAt, placedClauses } from '../editor/placed-clauses.js';

/** What a comment is to be about: a clause or section, and a phrase in it where words are chosen. */
export interface ChosenWords {
  readonly clauseId: string;
  readonly number: string;
  /** Where the phrase begins among the letters of the clause, and its words; null for the whole clause. */
  readonly phrase: { readonly from: number; readonly quote: string } | null;
  /** Where it stands in the editor. */
  readonly range: { readonly from: number; readonly to: number };
}

/** A paragraph or heading of a draft in the editor. */
export interface EditorBlock {
  readonly clauseId: string | null;
  /** The position of its first letter. */
  readonly start: number;
  /** Its letters, an atom counted as one. */
  readonly words: string;
}

/** Every paragraph and heading in document order: as `sharedBlocks` lists those of the shared document. */
export function editorBlocks(doc: Node): EditorBlock[] {
  const blocks: EditorBlock[] = [];
  collect(doc, 0, null, blocks);
  return blocks;
}

/** What the selection means: its words as far as they are of one clause, or the clause around the caret. */
export function chosenWords({ doc, selection }: EditorState): ChosenWords | null {
  const { from, to, $from } = selection;
  const clause = clauseAround($from);
  if (clause === null) return null;
  const { clauseId, start, end } = clause;
  const number = numberAt(placedClauses(doc), from);
  if (number === null) return null;
  const own = editorBlocks(doc).filter((block) => block.clauseId === clauseId);
  const words = own.map((block) => block.words).join('\n');
  const chosen = trimmed(words, offsetOf(own, from), offsetOf(own, Math.min(to, end)));
  if (chosen === null) return { clauseId, number, phrase: null, range: { from: start, to: end } };
  return {
    clauseId,
    number,
    phrase: { from: chosen.from, quote: words.slice(chosen.from, chosen.to) },
    range: { from: positionOf(own, chosen.from), to: positionOf(own, chosen.to) },
  };
}

/** Words as they are shown: what stands for an atom is left out. */
export function shownWords(words: string): string {
  return words.replaceAll(ATOM, ' … ').replaceAll(/\s+/gu, ' ').trim();
}

/** The first of some words, to call something by. */
export function beginningOf(words: string, length = 60): string {
  const shown = shownWords(words);
  return shown.length > length ? `${shown.slice(0, length).trimEnd()}…` : shown;
}

function collect(parent: Node, inside: number, clauseId: string | null, blocks: EditorBlock[]): void {
  parent.forEach((node, offset) => {
    const start = inside + offset + 1;
    if (node.isTextblock) {
      const words = node.textBetween(0, node.content.size, undefined, ATOM);
      blocks.push({ clauseId, start, words });
    } else collect(node, start, isPlaced(node) ? identityOf(node) : clauseId, blocks);
  });
}

function clauseAround($pos: ResolvedPos): { clauseId: string; start: number; end: number } | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth);
    const clauseId = isPlaced(node) ? identityOf(node) : null;
    if (clauseId !== null) return { clauseId, start: $pos.start(depth), end: $pos.end(depth) };
  }
  return null;
}

/** How many letters of these blocks stand before a position, a block's end counted as one. */
function offsetOf(blocks: readonly EditorBlock[], pos: number): number {
  let before = 0;
  for (const { start, words } of blocks) {
    if (pos < start) return Math.max(0, before - 1);
    if (pos <= start + words.length) return before + pos - start;
    before += words.length + 1;
  }
  return Math.max(0, before - 1);
}

function positionOf(blocks: readonly EditorBlock[], offset: number): number {
  let left = offset;
  for (const { start, words } of blocks) {
    if (left <= words.length) return start + left;
    left -= words.length + 1;
  }
  const last = blocks.at(-1);
  return last === undefined ? 0 : last.start + last.words.length;
}

/** The part without blanks at its ends; null where nothing is left. */
function trimmed(words: string, from: number, to: number): { from: number; to: number } | null {
  const part = words.slice(from, to);
  const kept = part.trim();
  if (kept === '') return null;
  const start = from + part.indexOf(kept);
  return { from: start, to: start + kept.length };
}
