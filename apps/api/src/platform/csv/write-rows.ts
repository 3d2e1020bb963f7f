import { type Options, stringify } from 'csv-stringify';
import { stringify as stringifyNow } from 'csv-stringify/sync';
import { neutralised } from './formulas.js';

/** RFC 4180 in UTF-8 with its mark, so that a spreadsheet knows the encoding. */
const OPTIONS: Options = {
  bom: true,
  record_delimiter: '\r\n',
  quoted_match: /^\s|\s$|[\t\r\n]/u,
  cast: { string: neutralised },
};

/** A stream into which rows are written and from which a list is read, beginning with its heading. */
export function csvStream(columns: readonly string[]): ReturnType<typeof stringify> {
  return stringify({ ...OPTIONS, header: true, columns: [...columns] });
}

/** The same for rows at hand. */
export function csvText(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string {
  return stringifyNow([...rows], { ...OPTIONS, header: true, columns: [...columns] });
}
