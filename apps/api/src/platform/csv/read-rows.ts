import { CsvError, parse } from 'csv-parse/sync';
import type { DecodedText } from './decode.js';
import { decoded } from './decode.js';
import { restored } from './formulas.js';

/** The largest file, in bytes, and the most rows it may have below its heading. */
export const FILE_LIMIT = 1024 * 1024;
export const ROW_LIMIT = 5000;

/** Something wrong in a list. Rows are counted as a spreadsheet does: the heading is row 1. */
export interface RowProblem {
  readonly row: number | null;
  readonly column: string | null;
  readonly problem: string;
}

/** One row below the heading; a column that the file does not have is an empty cell. */
export interface Row<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export interface ReadRows<Column extends string> {
  readonly rows: readonly Row<Column>[];
  readonly problems: readonly RowProblem[];
  readonly encoding: DecodedText['encoding'] | null;
  readonly separator: Separator | null;
}

/** The columns of a kind of list. */
export interface Columns<Column extends string> {
  readonly all: readonly Column[];
  readonly required: readonly Column[];
}

const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Reads the bytes of a list into rows of the columns it may have, with everything that is wrong with its form. */
export function readRows<Column extends string>(
  bytes: Uint8Array,
  columns: Columns<Column>,
): ReadRows<Column> {
  const text = decoded(bytes);
  if (typeof text === 'string') return unreadable(`The file ${text}`);
  const separator = separatorOf(text.text);
  let records: string[][];
  try {
    records = parse(text.text, { delimiter: separator, relaxColumnCount: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable(quotingProblem(text.text), text.encoding, separator);
  }
  const [heading = [], ...body] = records;
  const names = heading.map(columnName);
  const problems = headingProblems(names, columns);
  const rows: Row<Column>[] = [];
  for (const [index, record] of body.entries()) {
    const row = index + 2;
    if (record.every((cell) => cell.trim() === '')) continue;
    if (record.slice(names.length).some((cell) => cell.trim() !== '')) {
      const problem = `has ${record.length} cells, the heading only ${names.length}. Put quotes around a cell that holds the separator.`;
      problems.push({ row, column: null, problem });
    }
    rows.push({ row, cells: cellsOf(names, record, columns) });
  }
  if (rows.length > ROW_LIMIT) {
    const problem = `The file has ${rows.length} rows; at most ${ROW_LIMIT} can be read at once. Divide it.`;
    return { rows: [], problems: [{ row: null, column: null, problem }], encoding: text.encoding, separator };
  }
  if (rows.length === 0 && problems.length === 0) {
    problems.push({ row: null, column: null, problem: 'The file has no rows below its heading.' });
  }
  return { rows, problems, encoding: text.encoding, separator };
}

/** The separator that stands most often in the first line, outside quotes; a comma where there is none. */
export function separatorOf(text: string): Separator {
  const counts = new Map<string, number>(SEPARATORS.map((each) => [each, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return SEPARATORS.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best));
}

/** A heading as columns are named: small letters, words joined by underscores. */
function columnName(cell: string): string {
  return restored(cell)
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '_');
}

function headingProblems<Column extends string>(
  names: readonly string[],
  { all, required }: Columns<Column>,
): RowProblem[] {
  const known: readonly string[] = all;
  const said = (column: string, problem: string): RowProblem => ({ row: 1, column, problem });
  return [
    ...names
      .filter((name) => name !== '' && !known.includes(name))
      .map((name) => said(name, `is no column of this list. Its columns are ${all.join(', ')}.`)),
    ...names
      .filter((name, index) => name !== '' && names.indexOf(name) !== index)
      .map((name) => said(name, 'stands in the heading twice. Remove one of the two.')),
    ...required
      .filter((name) => !names.includes(name))
      .map((name) => said(name, 'is missing. Add this column to the heading, in the first row.')),
  ];
}

function cellsOf<Column extends string>(
  names: readonly string[],
  record: readonly string[],
  { all }: Columns<Column>,
): Record<Column, string> {
  const cell = (column: Column) => {
    const index = names.indexOf(column);
    return restored((index < 0 ? undefined : record[index]) ?? '').replaceAll(/\r\n?/gu, '\n');
  };
  return Object.fromEntries(all.map((column) => [column, cell(column)])) as Record<Column, string>;
}

function quotingProblem(text: string): string {
  const odd = (text.match(/"/gu) ?? []).length % 2 === 1;
  return odd
    ? 'A quotation mark is opened and never closed. Write a mark inside a cell twice, and close every quoted cell.'
    : 'A quotation mark stands inside a cell that is not quoted. Put the whole cell in quotes and write the mark twice.';
}

function unreadable<Column extends string>(
  problem: string,
  encoding: DecodedText['encoding'] | null = null,
  separator: Separator | null = null,
): ReadRows<Column> {
  return { rows: [], problems: [{ row: null, column: null, problem }], encoding, separator };
}
