import type { VersionFacts } from '../version-facts.js';
import { CLAUSE_LEVELS, CLAUSES } from './numbering.js';
import { INDENT, LIST_LEVELS, STYLE } from './style-names.js';
import { setting, wordPart, written, type Xml } from './xml.js';

const LANGUAGES = { eng: 'en-GB', wel: 'cy-GB' } as const;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly indent?: number;
  readonly outline?: number;
  /** Level of the clauses' numbering, from 0. */
  readonly level?: number;
  readonly bold?: true;
  /** Half points. */
  readonly size?: number;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: true;
  readonly bar?: true;
}

/** `word/styles.xml`: every look in a style, none at the text itself. */
export function stylesXml(language: VersionFacts['language']): string {
  const root = wordPart('w:styles');
  writeDefaults(root, language);
  const normal = root.ele('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' });
  setting(normal, 'w:name', 'Normal');
  for (const style of paragraphStyles()) writeParagraphStyle(root, style);
  writeRunStyles(root);
  writeTableStyle(root);
  return written(root);
}

function paragraphStyles(): ParagraphStyle[] {
  const levels = Array.from({ length: CLAUSE_LEVELS }, (_, index) => index + 1);
  const lists = Array.from({ length: LIST_LEVELS }, (_, index) => index + 1);
  return [
    { id: STYLE.title, name: 'Title', bold: true, size: 40, after: 360, keepNext: true },
    {
      id: STYLE.heading,
      name: 'heading 1',
      bold: true,
      size: 28,
      before: 360,
      level: 0,
      outline: 0,
      keepNext: true,
    },
    ...levels.map((level) => ({ id: STYLE.clause(level), name: `Clause ${level}`, level })),
    ...levels.map((level) => ({
      id: STYLE.clauseText(level),
      name: `Clause Text ${level}`,
      indent: level * INDENT,
    })),
    { id: STYLE.bullet, name: 'List Bullet' },
    { id: STYLE.numbered, name: 'List Number' },
    ...lists.map((level) => ({
      id: STYLE.continued(level),
      name: level === 1 ? 'List Continue' : `List Continue ${level}`,
    })),
    { id: STYLE.note, name: 'Note', bar: true as const },
    { id: STYLE.noteText, name: 'Note Text', bar: true as const },
    { id: STYLE.sectionNote, name: 'Section Note', bar: true as const },
    { id: STYLE.sectionNoteText, name: 'Section Note Text', bar: true as const },
    { id: STYLE.tableText, name: 'Table Text', after: 40 },
    { id: STYLE.tableHeading, name: 'Table Heading', after: 40, bold: true },
    { id: STYLE.tableGap, name: 'Table Gap', size: 8, after: 0 },
    { id: STYLE.footer, name: 'footer', size: 16, after: 0 },
  ];
}

function writeDefaults(root: Xml, language: VersionFacts['language']): void {
  const defaults = root.ele('w:docDefaults');
  const run = defaults.ele('w:rPrDefault').ele('w:rPr');
  run.ele('w:rFonts', {
    'w:ascii': 'Georgia',
    'w:hAnsi': 'Georgia',
    'w:cs': 'Georgia',
    'w:eastAsia': 'Georgia',
  });
  setting(run, 'w:sz', 22);
  setting(run, 'w:szCs', 22);
  setting(run, 'w:lang', LANGUAGES[language]);
  defaults
    .ele('w:pPrDefault')
    .ele('w:pPr')
    .ele('w:spacing', { 'w:after': '140', 'w:line': '288', 'w:lineRule': 'auto' });
}

function writeParagraphStyle(root: Xml, style: ParagraphStyle): void {
  const made = root.ele('w:style', { 'w:type': 'paragraph', 'w:styleId': style.id });
  setting(made, 'w:name', style.name);
  setting(made, 'w:basedOn', 'Normal');
  made.ele('w:qFormat');
  const paragraph = made.ele('w:pPr');
  if (style.keepNext) paragraph.ele('w:keepNext');
  if (style.level !== undefined) {
    const numbering = paragraph.ele('w:numPr');
    if (style.level > 0) setting(numbering, 'w:ilvl', style.level);
    setting(numbering, 'w:numId', CLAUSES);
  }
  if (style.bar) {
    const bar = { 'w:val': 'single', 'w:sz': '18', 'w:space': '8', 'w:color': 'auto' };
    paragraph.ele('w:pBdr').ele('w:left', bar);
  }
  if (style.before !== undefined || style.after !== undefined) {
    paragraph.ele('w:spacing', {
      ...(style.before === undefined ? {} : { 'w:before': String(style.before) }),
      ...(style.after === undefined ? {} : { 'w:after': String(style.after) }),
    });
  }
  if (style.indent !== undefined) paragraph.ele('w:ind', { 'w:left': String(style.indent) });
  if (style.outline !== undefined) setting(paragraph, 'w:outlineLvl', style.outline);
  const run = made.ele('w:rPr');
  if (style.bold) run.ele('w:b').up().ele('w:bCs');
  if (style.size !== undefined) {
    setting(run, 'w:sz', style.size);
    setting(run, 'w:szCs', style.size);
  }
}

function writeRunStyles(root: Xml): void {
  const term = root.ele('w:style', { 'w:type': 'character', 'w:styleId': STYLE.term });
  setting(term, 'w:name', 'Defined Term');
  term.ele('w:qFormat');
  setting(term.ele('w:rPr'), 'w:u', 'dotted');
  const citation = root.ele('w:style', { 'w:type': 'character', 'w:styleId': STYLE.citation });
  setting(citation, 'w:name', 'Citation');
  citation.ele('w:qFormat');
  setting(citation.ele('w:rPr'), 'w:u', 'single');
}

function writeTableStyle(root: Xml): void {
  const table = root.ele('w:style', { 'w:type': 'table', 'w:styleId': STYLE.table });
  setting(table, 'w:name', 'Table Grid');
  const properties = table.ele('w:tblPr');
  const borders = properties.ele('w:tblBorders');
  for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
    borders.ele(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'auto' });
  }
  const margins = properties.ele('w:tblCellMar');
  margins.ele('w:left', { 'w:w': '108', 'w:type': 'dxa' });
  margins.ele('w:right', { 'w:w': '108', 'w:type': 'dxa' });
}
