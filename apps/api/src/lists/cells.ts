import type { RowProblem } from '../platform/csv/read-rows.js';

/** Collects what is wrong in the cells of one row. */
export class RowFaults {
  readonly problems: RowProblem[] = [];

  constructor(private readonly row: number) {}

  say(column: string, problem: string): void {
    this.problems.push({ row: this.row, column, problem });
  }
}

/** A day as a list may write it: 2027-01-31, or 31/01/2027 as British spreadsheets do; null for any other text. */
export function dayIn(cell: string): string | null {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(cell);
  const text = british
    ? `${british[3]}-${british[2]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}`
    : cell;
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/** The value that a cell names, whatever its capitals, with spaces, hyphens or underscores between words. */
export function chosenIn<Value extends string>(cell: string, values: readonly Value[]): Value | null {
  const plain = cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '_');
  return values.find((each) => each === plain) ?? null;
}

/** The values of a column, as a list writes them. */
export function namesOfValues(values: readonly string[]): string {
  return values.map((each) => each.replaceAll('_', ' ')).join(', ');
}

/** A name as it is compared: capitals and spaces around it do not count. */
export function sameName(name: string): string {
  return name.trim().toLowerCase();
}
