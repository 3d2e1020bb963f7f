import * as Y from 'yjs';
import { IDENTIFIED } from '../schema/attributes.js';
import { FRAGMENT } from '../schema/schema.js';

/** What stands for a citation, a reference or a line break among letters. */
export const ATOM = '\ufffc';

/** A paragraph, a heading or the title of a shared text. */
export interface SharedBlock {
  /** The clause or section that it stands in, not inside another in it; null for the title. */
  readonly clauseId: string | null;
  readonly element: Y.XmlElement;
  /** Its letters in UTF-16 units, an atom counted as one. */
  readonly words: string;
}

const BLOCKS: readonly string[] = ['title', 'heading', 'paragraph'];
/** Every paragraph and heading of a shared document, in document order. */
export function sharedBlocks(doc: Y.Doc): SharedBlock[] {
  const blocks: SharedBlock[] = [];
  collect(doc.getXmlFragment(FRAGMENT), null, blocks);
  return blocks;
}

/** What a clause or section says by itself, a line a paragraph; null where there is none of that identity. */
export function clauseWords(doc: Y.Doc, clauseId: string): string | null {
  const own = sharedBlocks(doc).filter((block) => block.clauseId === clauseId);
  return own.length === 0 ? null : own.map(({ words }) => words).join('\n');
}

/** The letters of what stands inside a paragraph, an atom as one. */
export function lengthOf(child: Y.XmlElement | Y.XmlText | Y.XmlHook): number {
  return child instanceof Y.XmlText ? lettersOf(child).length : 1;
}

function collect(parent: Y.XmlFragment, clauseId: string | null, blocks: SharedBlock[]): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (BLOCKS.includes(child.nodeName)) blocks.push({ clauseId, element: child, words: wordsOf(child) });
    else collect(child, identityOf(child) ?? clauseId, blocks);
  }
}

function identityOf(element: Y.XmlElement): string | undefined {
  const id: unknown = IDENTIFIED.includes(element.nodeName) ? element.getAttribute('id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

function wordsOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? lettersOf(child) : ATOM))
    .join('');
}

function lettersOf(text: Y.XmlText): string {
  let letters = '';
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) letters += item.content.str;
  }
  return letters;
}
