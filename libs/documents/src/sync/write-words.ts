import * as Y from 'yjs';
import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { diffWords } from '../diff/words.js';
import { FRAGMENT } from '../schema/schema.js';
import { textRuns } from './read-shared.js';
import { applyContentToYDoc } from './write-shared.js';

/**
 * The same as {@link applyContentToYDoc}, word by word inside lines that stay: what is the same in them stays whoever
 * wrote it, however many places of a line change at once.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP; then nothing was written
 */
export function applyContentByWords(doc: Y.Doc, content: DocumentContent): void {
  const wanted = parseContent(content);
  doc.transact(() => {
    writeInside(doc.getXmlFragment(FRAGMENT), wanted);
    applyContentToYDoc(doc, wanted);
  });
}

function writeInside(shared: Y.XmlFragment, wanted: ContentNode): void {
  const elements = shared.toArray().filter((each) => each instanceof Y.XmlElement);
  for (const child of childrenOf(wanted).filter(isIdentified)) {
    const same = elements.find(
      (each) => each.nodeName === child.type && each.getAttribute('id') === child.attrs?.id,
    );
    if (same !== undefined) writeInside(same, child);
  }
  const own = elements.filter((each) => each.nodeName !== 'section' && each.nodeName !== 'clause');
  const blocks = childrenOf(wanted).filter((child) => !isIdentified(child));
  if (own.length !== blocks.length) return;
  own.forEach((each, index) => {
    const block = blocks[index];
    if (block !== undefined && block.type === each.nodeName) writeBlock(each, block);
  });
}

function writeBlock(shared: Y.XmlElement, wanted: ContentNode): void {
  const parts = partsOf(wanted);
  const children = shared.toArray();
  const fits =
    children.length === parts.length &&
    children.every((child, index) => kindOf(child) === (parts[index]?.type ?? ''));
  if (!fits) return;
  children.forEach((child, index) => {
    const part = parts[index];
    if (part === undefined) return;
    if (child instanceof Y.XmlText) writeText(child, part.text ?? '');
    else if (child instanceof Y.XmlElement) writeBlock(child, part);
  });
}

/** What is in a block, texts side by side as one. */
function partsOf(node: ContentNode): ContentNode[] {
  const parts: ContentNode[] = [];
  for (const child of childrenOf(node)) {
    const last = parts.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      parts[parts.length - 1] = { type: 'text', text: `${last.text ?? ''}${child.text ?? ''}` };
    } else parts.push(child);
  }
  return parts;
}

function kindOf(child: unknown): string {
  if (child instanceof Y.XmlText) return 'text';
  return child instanceof Y.XmlElement ? child.nodeName : '';
}

function writeText(text: Y.XmlText, wanted: string): void {
  const runs = textRuns(text).map(({ insert }) => insert);
  if (!runs.every((run) => typeof run === 'string')) return;
  let at = 0;
  for (const change of diffWords(runs.join(''), wanted)) {
    if (change.kind === 'removed') text.delete(at, change.text.length);
    else {
      if (change.kind === 'added') text.insert(at, change.text, {});
      at += change.text.length;
    }
  }
}
