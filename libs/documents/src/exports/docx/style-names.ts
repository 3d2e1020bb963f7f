/** Styles by the id that a paragraph, run or table names. What Word knows by a name of its own has that name. */
export const STYLE = {
  title: 'Title',
  heading: 'Heading1',
  clause: (level: number) => `Clause${level}`,
  clauseText: (level: number) => `ClauseText${level}`,
  bullet: 'ListBullet',
  numbered: 'ListNumber',
  continued: (level: number) => (level === 1 ? 'ListContinue' : `ListContinue${level}`),
  note: 'Note',
  noteText: 'NoteText',
  sectionNote: 'SectionNote',
  sectionNoteText: 'SectionNoteText',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  tableGap: 'TableGap',
  table: 'TableGrid',
  footer: 'Footer',
  term: 'DefinedTerm',
  citation: 'Citation',
} as const;

/** How deep lists are styled; what lies deeper looks like the deepest. */
export const LIST_LEVELS = 9;
/** Twentieths of a point that a level is moved in. */
export const INDENT = 567;
