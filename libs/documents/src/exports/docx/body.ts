import { type ContentNode, childrenOf, type DocumentContent, isIdentified } from '../../content/content.js';
import type { Frame } from './frame.js';
import { writeInline, writeText } from './inline.js';
import { BULLETS, CLAUSE_LEVELS } from './numbering.js';
import { INDENT, LIST_LEVELS, STYLE } from './style-names.js';
import { writeTable } from './table.js';
import { setting, wordPart, written, type Xml } from './xml.js';

/** A4 with margins of an inch, in twentieths of a point. */
const PAGE = { 'w:w': '11906', 'w:h': '16838' };
const MARGINS = {
  'w:top': '1440',
  'w:right': '1440',
  'w:bottom': '1440',
  'w:left': '1440',
  'w:header': '708',
  'w:footer': '708',
  'w:gutter': '0',
};

/** `word/document.xml`. */
export function documentXml(content: DocumentContent, footer: string, frame: Frame): string {
  const root = wordPart('w:document');
  const body = root.ele('w:body');
  const [title, ...sections] = childrenOf(content);
  if (title !== undefined) writeInline(styled(body, STYLE.title), title, frame);
  for (const section of sections) writeSection(body, section, frame);
  const layout = body.ele('w:sectPr');
  layout.ele('w:footerReference', { 'w:type': 'default', 'r:id': footer });
  layout.ele('w:pgSz', PAGE);
  layout.ele('w:pgMar', MARGINS);
  return written(root);
}

/** A paragraph of a style; of a numbering of its own where it is in a list, moved in where it stands in something. */
function styled(
  parent: Xml,
  style: string,
  { list, indent }: { readonly list?: readonly [id: number, level: number]; readonly indent?: Indent } = {},
): Xml {
  const paragraph = parent.ele('w:p');
  const properties = paragraph.ele('w:pPr');
  setting(properties, 'w:pStyle', style);
  if (list !== undefined) {
    const numbering = properties.ele('w:numPr');
    setting(numbering, 'w:ilvl', list[1]);
    setting(numbering, 'w:numId', list[0]);
  }
  if (indent !== undefined && indent.left + indent.hanging > 0) {
    properties.ele('w:ind', {
      'w:left': String(indent.left),
      ...(indent.hanging > 0 ? { 'w:hanging': String(indent.hanging) } : { 'w:firstLine': '0' }),
    });
  }
  return paragraph;
}

interface Indent {
  readonly left: number;
  readonly hanging: number;
}

function writeSection(body: Xml, section: ContentNode, frame: Frame): void {
  const [heading, ...rest] = childrenOf(section);
  writePlace(body, { style: STYLE.heading, place: section, line: heading, indent: 0 }, frame);
  for (const child of rest) {
    if (child.type === 'clause') writeClause(body, child, 1, frame);
    else writeNote(body, child, { styles: [STYLE.sectionNote, STYLE.sectionNoteText], left: 0 }, frame);
  }
}

function writeClause(body: Xml, clause: ContentNode, depth: number, frame: Frame): void {
  const level = Math.min(depth, CLAUSE_LEVELS);
  const [first, ...rest] = childrenOf(clause);
  writePlace(body, { style: STYLE.clause(level), place: clause, line: first, indent: level * INDENT }, frame);
  rest.forEach((child, index) => {
    if (isIdentified(child)) {
      writeClause(body, child, depth + 1, frame);
      return;
    }
    writeBlock(body, child, level, frame);
    if (child.type === 'table' && rest[index + 1]?.type === 'table') styled(body, STYLE.tableGap);
  });
  if (childrenOf(clause).at(-1)?.type === 'table') styled(body, STYLE.tableGap);
}

/** The line that carries a number: numbered by Word, or with the number written out where Word would count otherwise. */
function writePlace(
  body: Xml,
  given: {
    readonly style: string;
    readonly place: ContentNode;
    readonly line: ContentNode | undefined;
    readonly indent: number;
  },
  frame: Frame,
): void {
  const { style, place, line, indent } = given;
  const bookmark = frame.bookmarkOf.get(place);
  const counted = bookmark?.counted ?? false;
  const paragraph = counted
    ? styled(body, style)
    : styled(body, style, { list: [0, 0], indent: { left: indent, hanging: INDENT } });
  if (bookmark !== undefined) {
    const id = { 'w:id': String(bookmark.id) };
    paragraph.ele('w:bookmarkStart', { ...id, 'w:name': bookmark.name });
    paragraph.ele('w:bookmarkEnd', id);
  }
  if (!counted) {
    writeText(paragraph, frame.placeOf.get(place)?.mark ?? '');
    paragraph.ele('w:r').ele('w:tab');
  }
  if (line !== undefined) writeInline(paragraph, line, frame);
}

function writeBlock(body: Xml, node: ContentNode, level: number, frame: Frame): void {
  const left = level * INDENT;
  switch (node.type) {
    case 'bulletList':
    case 'orderedList':
      writeList(body, node, { depth: 1, left }, frame);
      return;
    case 'note':
      writeNote(body, node, { styles: [STYLE.note, STYLE.noteText], left }, frame);
      return;
    case 'table':
      writeTable(body, node, left, frame);
      return;
    default:
      writeInline(styled(body, STYLE.clauseText(level)), node, frame);
  }
}

function writeNote(
  body: Xml,
  note: ContentNode,
  { styles, left }: { readonly styles: readonly [first: string, after: string]; readonly left: number },
  frame: Frame,
): void {
  childrenOf(note).forEach((child, index) => {
    const style = styles[index === 0 ? 0 : 1];
    writeInline(styled(body, style, { indent: { left: left + INDENT / 2, hanging: 0 } }), child, frame);
  });
}

interface ListPlace {
  readonly depth: number;
  /** Where what it stands in begins, in twentieths of a point. */
  readonly left: number;
}

function writeList(body: Xml, list: ContentNode, { depth, left }: ListPlace, frame: Frame): void {
  const level = Math.min(depth, LIST_LEVELS) - 1;
  const bullets = list.type === 'bulletList';
  const id = bullets ? BULLETS : frame.newList(level).id;
  const style = bullets ? STYLE.bullet : STYLE.numbered;
  const inside = left + INDENT;
  for (const item of childrenOf(list)) {
    childrenOf(item).forEach((child, index) => {
      if (child.type !== 'paragraph') writeList(body, child, { depth: depth + 1, left: inside }, frame);
      else {
        const paragraph =
          index === 0
            ? styled(body, style, { list: [id, level], indent: { left: inside, hanging: INDENT } })
            : styled(body, STYLE.continued(level + 1), { indent: { left: inside, hanging: 0 } });
        writeInline(paragraph, child, frame);
      }
    });
  }
}
