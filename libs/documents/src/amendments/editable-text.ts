import { canonicalJson } from '@concordat/canonical';
import {
  type ContentMark,
  type ContentNode,
  childrenOf,
  isIdentified,
  textAttribute,
} from '../content/content.js';
import { diffWords } from '../diff/words.js';
import { DocumentError } from '../document-error.js';
import { isTitle } from './parts.js';

const BETWEEN = '\n\n';
const LINES = new Set(['paragraph', 'heading']);
const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*/u;

/** Blocks of a section or clause that are its own: not the clauses inside it. */
export function ownBlocks(node: ContentNode): readonly ContentNode[] {
  return childrenOf(node).filter((child) => !isIdentified(child));
}

/**
 * The own words of the title, a section or a clause as a person edits them in a plain field: paragraphs (and lines of lists and
 * cells) with an empty line between, a line break as one, citations and references as their labels.
 */
export function editableText(node: ContentNode): string {
  if (isTitle(node)) return lineText(node);
  return ownBlocks(node).flatMap(linesIn).map(lineText).join(BETWEEN);
}

/** The same with runs of white space made one space: to tell whether words are the same. */
export function clauseTextOf(node: ContentNode): string {
  return editableText(node).replace(/\s+/gu, ' ').trim();
}

/**
 * The title, section or clause with other words of its own, by the difference in words: what stays keeps its marks, citations
 * and references. Where it is made of more than paragraphs, it keeps its blocks, and each takes its line.
 *
 * @throws DocumentError MALFORMED where the lines are not as many as the blocks of a list, table or note want, or a
 * title would be more than one paragraph
 */
export function withText(node: ContentNode, text: string): ContentNode {
  if (text === editableText(node)) return node;
  if (isTitle(node)) {
    if (PARAGRAPH_BREAK.test(text)) {
      throw new DocumentError('MALFORMED', 'The title is one line. Take out its empty lines.');
    }
    return lineWith(node.type, rewritten(piecesOf(node), text));
  }
  const blocks = ownBlocks(node);
  if (blocks.every(({ type }) => type === 'paragraph'))
    return withOwnBlocks(node, paragraphsOf(blocks, text));
  const lines = text.split(BETWEEN);
  const count = blocks.flatMap(linesIn).length;
  if (lines.length !== count) {
    throw new DocumentError(
      'MALFORMED',
      `This text is made of lists, tables or notes: keep its ${count} passages, with an empty line between them.`,
    );
  }
  let next = 0;
  const rewrite = (block: ContentNode): ContentNode => {
    if (!LINES.has(block.type)) return { ...block, content: childrenOf(block).map(rewrite) };
    const line = lines[next] ?? '';
    next += 1;
    return lineWith(block.type, rewritten(piecesOf(block), line));
  };
  return withOwnBlocks(node, blocks.map(rewrite));
}

/** The section or clause with other blocks of its own; the clauses inside it stay where they are. */
export function withOwnBlocks(node: ContentNode, blocks: readonly ContentNode[]): ContentNode {
  const children = childrenOf(node);
  const last = children.findLastIndex((child) => !isIdentified(child));
  let next = 0;
  const content = children.flatMap((child, index) => {
    if (isIdentified(child)) return [child];
    const own = index === last ? blocks.slice(next) : blocks.slice(next, next + 1);
    next += own.length;
    return own;
  });
  return { ...node, content };
}

/** A run of text with its marks, or a node in a line, and how it reads. */
interface Piece {
  readonly text: string;
  readonly marks: readonly ContentMark[];
  readonly leaf: ContentNode | null;
}

function linesIn(block: ContentNode): ContentNode[] {
  return LINES.has(block.type) ? [block] : childrenOf(block).flatMap(linesIn);
}

function lineText(line: ContentNode): string {
  return piecesOf(line)
    .map(({ text }) => text)
    .join('');
}

function piecesOf(line: ContentNode): Piece[] {
  return childrenOf(line).map((node) => {
    if (node.type === 'text') return { text: node.text ?? '', marks: node.marks ?? [], leaf: null };
    const text = node.type === 'hardBreak' ? '\n' : textAttribute(node, 'label') || '?';
    return { text, marks: [], leaf: node };
  });
}

function paragraphsOf(blocks: readonly ContentNode[], text: string): ContentNode[] {
  const between: Piece = { text: BETWEEN, marks: [], leaf: null };
  const pieces = blocks.flatMap((block, index) => [...(index === 0 ? [] : [between]), ...piecesOf(block)]);
  const paragraphs: Piece[][] = [[]];
  for (const piece of rewritten(pieces, text)) {
    const parts = piece.leaf === null ? piece.text.split(PARAGRAPH_BREAK) : [piece.text];
    parts.forEach((part, index) => {
      if (index > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push({ ...piece, text: part });
    });
  }
  return paragraphs.map((each) => lineWith('paragraph', each));
}

/** The pieces that read as the new text: those of the old one where the words are the same. */
function rewritten(pieces: readonly Piece[], text: string): Piece[] {
  const before = pieces.map((piece) => piece.text).join('');
  const made: Piece[] = [];
  let at = 0;
  for (const change of diffWords(before, text)) {
    if (change.kind === 'added') made.push({ text: change.text, marks: [], leaf: null });
    else {
      if (change.kind === 'same') made.push(...slice(pieces, at, at + change.text.length));
      at += change.text.length;
    }
  }
  return made;
}

function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let start = 0;
  return pieces.flatMap((piece) => {
    const begin = start;
    start += piece.text.length;
    const text = piece.text.slice(Math.max(0, from - begin), Math.max(0, to - begin));
    if (text === '') return [];
    return text === piece.text ? [piece] : [{ ...piece, text, leaf: null }];
  });
}

function lineWith(type: string, pieces: readonly Piece[]): ContentNode {
  const nodes: ContentNode[] = [];
  for (const { text, marks, leaf } of joinedPieces(pieces)) {
    if (leaf !== null) nodes.push(leaf);
    else {
      text.split('\n').forEach((part, index) => {
        if (index > 0) nodes.push({ type: 'hardBreak' });
        if (part !== '') nodes.push({ type: 'text', text: part, ...(marks.length > 0 ? { marks } : {}) });
      });
    }
  }
  return nodes.length === 0 ? { type } : { type, content: nodes };
}

/** Neighbouring texts with the same marks are one. */
function joinedPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const fits = last !== undefined && last.leaf === null && piece.leaf === null;
    if (fits && canonicalJson(last.marks) === canonicalJson(piece.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined;
}
