/**
 * A cell that a spreadsheet would take for a formula is written with an apostrophe before it, and read back without.
 * Apostrophes that stand before such a cell already count, so that every text comes back as it was.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n]/u;
const NEUTRALISED = /^'+[=+\-@\t\r\n]/u;

/** The cell as it may stand in a file that a spreadsheet opens: never the beginning of a formula. */
export function neutralised(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before it was neutralised; one that never was stays as it is. */
export function restored(cell: string): string {
  return NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}
