import { INDENT, STYLE } from './style-names.js';
import { setting, wordPart, written, type Xml } from './xml.js';

/** Ids of the numberings: of sections and clauses, and of bullets; each numbered list has one of its own after them. */
export const CLAUSES = 1;
export const BULLETS = 2;

/** Word numbers nine levels: sections, and clauses this deep. */
export const CLAUSE_LEVELS = 8;
const LEVELS = 9;

/** How Word counts letters and Roman numbers as `clauses/numbering.ts` does: z is followed by aa in both, aa not by ab. */
const LETTERS_MAX = 27;
const ROMAN_MAX = 3999;

interface Level {
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman' | 'upperLetter' | 'upperRoman';
  readonly text: string;
}

const CLAUSE_FORMS: readonly Level[] = [
  { format: 'decimal', text: '%1' },
  { format: 'decimal', text: '%1.%2' },
  { format: 'lowerLetter', text: '(%3)' },
  { format: 'lowerRoman', text: '(%4)' },
  { format: 'upperLetter', text: '(%5)' },
  { format: 'upperRoman', text: '(%6)' },
  { format: 'decimal', text: '(%7)' },
  { format: 'decimal', text: '(%8)' },
  { format: 'decimal', text: '(%9)' },
];

const SIGNS = ['•', '◦', '▪'] as const;

/** Whether Word's own counting writes the number that a section or clause has by its path. */
export function wordCounts(path: readonly number[]): boolean {
  if (path.length > LEVELS) return false;
  return path.every((ordinal, level) => {
    const format = CLAUSE_FORMS[level]?.format ?? 'decimal';
    if (format.endsWith('Letter')) return ordinal <= LETTERS_MAX;
    return !format.endsWith('Roman') || ordinal <= ROMAN_MAX;
  });
}

/** A numbered list that begins again at one: its id, and the level at which it stands, from 0. */
export interface NumberedList {
  readonly id: number;
  readonly level: number;
}

/** `word/numbering.xml`: multi-level numbering as real numbering, so that Word renumbers what is moved. */
export function numberingXml(lists: readonly NumberedList[]): string {
  const root = wordPart('w:numbering');
  abstract(root, 0, (level, made) => {
    const { format, text } = CLAUSE_FORMS[level] ?? { format: 'decimal', text: '' };
    writeLevel(made, {
      format,
      text,
      style: level === 0 ? STYLE.heading : STYLE.clause(level),
      left: Math.max(1, level) * INDENT,
    });
  });
  abstract(root, 1, (level, made) => {
    writeLevel(made, {
      format: 'bullet',
      text: SIGNS[level % SIGNS.length] ?? '•',
      left: (level + 1) * INDENT,
    });
  });
  abstract(root, 2, (level, made) => {
    writeLevel(made, { format: 'decimal', text: `%${level + 1}.`, left: (level + 1) * INDENT });
  });
  instance(root, CLAUSES, 0);
  instance(root, BULLETS, 1);
  for (const { id, level } of lists) {
    const made = instance(root, id, 2);
    setting(made.ele('w:lvlOverride', { 'w:ilvl': String(level) }), 'w:startOverride', 1);
  }
  return written(root);
}

function abstract(root: Xml, id: number, write: (level: number, made: Xml) => void): void {
  const made = root.ele('w:abstractNum', { 'w:abstractNumId': String(id) });
  setting(made, 'w:multiLevelType', 'multilevel');
  for (let level = 0; level < LEVELS; level++) write(level, made.ele('w:lvl', { 'w:ilvl': String(level) }));
}

function writeLevel(
  made: Xml,
  given: { readonly format: string; readonly text: string; readonly style?: string; readonly left: number },
): void {
  setting(made, 'w:start', 1);
  setting(made, 'w:numFmt', given.format);
  if (given.style !== undefined) setting(made, 'w:pStyle', given.style);
  setting(made, 'w:lvlText', given.text);
  setting(made, 'w:lvlJc', 'left');
  made.ele('w:pPr').ele('w:ind', { 'w:left': String(given.left), 'w:hanging': String(INDENT) });
}

function instance(root: Xml, id: number, abstractId: number): Xml {
  const made = root.ele('w:num', { 'w:numId': String(id) });
  setting(made, 'w:abstractNumId', abstractId);
  return made;
}
