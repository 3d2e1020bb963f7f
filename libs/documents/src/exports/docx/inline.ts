import { type ContentNode, childrenOf, textAttribute } from '../../content/content.js';
import { referredNumber } from '../../text/lines.js';
import type { Frame } from './frame.js';
import { STYLE } from './style-names.js';
import { setting, type Xml } from './xml.js';

/** What a line holds, as runs. */
export function writeInline(paragraph: Xml, node: ContentNode, frame: Frame): void {
  for (const child of childrenOf(node)) writeLeaf(paragraph, child, frame);
}

/** A text in a run of its own. */
export function writeText(parent: Xml, text: string): void {
  parent.ele('w:r').ele('w:t', { 'xml:space': 'preserve' }).txt(text);
}

function writeLeaf(paragraph: Xml, node: ContentNode, frame: Frame): void {
  const label = textAttribute(node, 'label');
  switch (node.type) {
    case 'text':
      markedRun(paragraph, node)
        .ele('w:t', { 'xml:space': 'preserve' })
        .txt(node.text ?? '');
      return;
    case 'hardBreak':
      paragraph.ele('w:r').ele('w:br');
      return;
    case 'crossReference':
      writeReference(paragraph, node, frame);
      return;
    default:
      styledRun(paragraph, STYLE.citation).ele('w:t', { 'xml:space': 'preserve' }).txt(label);
  }
}

function markedRun(paragraph: Xml, node: ContentNode): Xml {
  const names = new Set((node.marks ?? []).map(({ type }) => type));
  const run = paragraph.ele('w:r');
  if (names.size === 0) return run;
  const properties = run.ele('w:rPr');
  if (names.has('term')) setting(properties, 'w:rStyle', STYLE.term);
  if (names.has('bold')) properties.ele('w:b').up().ele('w:bCs');
  if (names.has('italic')) properties.ele('w:i').up().ele('w:iCs');
  return run;
}

function styledRun(paragraph: Xml, style: string): Xml {
  const run = paragraph.ele('w:r');
  setting(run.ele('w:rPr'), 'w:rStyle', style);
  return run;
}

/** A field that Word keeps up to date where Word numbers the clause; a link to it where it does not; words where there is none. */
function writeReference(paragraph: Xml, node: ContentNode, { numbers, bookmarks }: Frame): void {
  const words = referredNumber(node, numbers);
  const target = bookmarks.get(textAttribute(node, 'clauseId'));
  if (target === undefined) writeText(paragraph, words);
  else if (target.counted) {
    writeText(paragraph.ele('w:fldSimple', { 'w:instr': ` REF ${target.name} \\w \\h ` }), words);
  } else writeText(paragraph.ele('w:hyperlink', { 'w:anchor': target.name, 'w:history': '1' }), words);
}
