import { type ContentNode, childrenOf, textAttribute } from '../content/content.js';

/** Numbers of sections and clauses by id. */
export type Numbers = ReadonlyMap<string, string>;

/** Number of the clause that a cross reference leads to; its label, or "?", when there is no such clause. */
export function referredNumber(node: ContentNode, numbers: Numbers): string {
  return numbers.get(textAttribute(node, 'clauseId')) ?? (textAttribute(node, 'label') || '?');
}

/** What a node's line of text reads: citations as their labels, cross references as numbers. */
export function inlineText(node: ContentNode, numbers: Numbers): string {
  return childrenOf(node)
    .map((child) => leafText(child, numbers))
    .join('');
}

/** What a block reads, a line a paragraph: lists with their marks, the cells of a row separated by " | ". */
export function blockText(node: ContentNode, numbers: Numbers): string {
  return blockLines(node, numbers).join('\n');
}

function blockLines(node: ContentNode, numbers: Numbers): string[] {
  switch (node.type) {
    case 'bulletList':
      return childrenOf(node).flatMap((item) => itemLines(item, '- ', numbers));
    case 'orderedList':
      return childrenOf(node).flatMap((item, index) => itemLines(item, `${index + 1}. `, numbers));
    case 'table':
      return childrenOf(node).map((row) => rowText(row, numbers));
    case 'note':
      return marked(insideLines(node, numbers), 'Note: ');
    default:
      return inlineText(node, numbers).split('\n');
  }
}

function itemLines(item: ContentNode, mark: string, numbers: Numbers): string[] {
  return marked(insideLines(item, numbers), mark);
}

function insideLines(node: ContentNode, numbers: Numbers): string[] {
  return childrenOf(node).flatMap((child) => blockLines(child, numbers));
}

function rowText(row: ContentNode, numbers: Numbers): string {
  return childrenOf(row)
    .map((cell) => insideLines(cell, numbers).join(' '))
    .join(' | ');
}

function marked(lines: readonly string[], mark: string): string[] {
  const indent = ' '.repeat(mark.length);
  return lines.map((line, index) => `${index === 0 ? mark : indent}${line}`);
}

function leafText(node: ContentNode, numbers: Numbers): string {
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return '\n';
    case 'crossReference':
      return referredNumber(node, numbers);
    default:
      return textAttribute(node, 'label');
  }
}
