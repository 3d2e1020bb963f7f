import { type ContentNode, childrenOf } from '../../content/content.js';
import type { Frame } from './frame.js';
import { writeInline } from './inline.js';
import { STYLE } from './style-names.js';
import { setting, type Xml } from './xml.js';

/** Twentieths of a point between the margins of an A4 page. */
const TEXT_WIDTH = 9026;
/** Word reads no more columns than this. */
const COLUMNS_MAX = 63;

/** A place in the grid: a cell that begins in this row, one that goes on from the row above, or nothing. */
type Place =
  | { readonly kind: 'cell'; readonly cell: ContentNode; readonly columns: number; readonly rows: number }
  | { readonly kind: 'below'; readonly columns: number }
  | { readonly kind: 'empty'; readonly columns: 1 };

/**
 * A table with its cells where a browser shows them: spans are kept, rows that are too short are filled with empty
 * cells, and what would go past the last row ends there.
 */
export function writeTable(body: Xml, node: ContentNode, indent: number, frame: Frame): void {
  const rows = gridOf(node);
  const columns = Math.max(1, ...rows.map((row) => row.reduce((sum, place) => sum + place.columns, 0)));
  const width = TEXT_WIDTH - indent;
  const table = body.ele('w:tbl');
  const properties = table.ele('w:tblPr');
  setting(properties, 'w:tblStyle', STYLE.table);
  properties.ele('w:tblW', { 'w:w': String(width), 'w:type': 'dxa' });
  properties.ele('w:tblInd', { 'w:w': String(indent), 'w:type': 'dxa' });
  const grid = table.ele('w:tblGrid');
  const column = Math.floor(width / columns);
  for (let index = 0; index < columns; index++) grid.ele('w:gridCol', { 'w:w': String(column) });
  let leading = true;
  for (const row of rows) {
    leading &&= row.length > 0 && row.every((place) => place.kind === 'cell' && isHeading(place.cell));
    writeRow(table, padded(row, columns), { column, leading }, frame);
  }
}

function writeRow(
  table: Xml,
  row: readonly Place[],
  { column, leading }: { readonly column: number; readonly leading: boolean },
  frame: Frame,
): void {
  const made = table.ele('w:tr');
  if (leading) made.ele('w:trPr').ele('w:tblHeader');
  for (const place of row) {
    const cell = made.ele('w:tc');
    const properties = cell.ele('w:tcPr');
    properties.ele('w:tcW', { 'w:w': String(column * place.columns), 'w:type': 'dxa' });
    if (place.columns > 1) setting(properties, 'w:gridSpan', place.columns);
    if (place.kind === 'cell' && place.rows > 1) setting(properties, 'w:vMerge', 'restart');
    if (place.kind === 'below') properties.ele('w:vMerge');
    if (place.kind === 'cell') writeCell(cell, place.cell, frame);
    else setting(cell.ele('w:p').ele('w:pPr'), 'w:pStyle', STYLE.tableText);
  }
}

function writeCell(cell: Xml, node: ContentNode, frame: Frame): void {
  const style = isHeading(node) ? STYLE.tableHeading : STYLE.tableText;
  for (const child of childrenOf(node)) {
    const paragraph = cell.ele('w:p');
    setting(paragraph.ele('w:pPr'), 'w:pStyle', style);
    writeInline(paragraph, child, frame);
  }
}

function isHeading({ type }: ContentNode): boolean {
  return type === 'tableHeader';
}

function padded(row: readonly Place[], columns: number): Place[] {
  const missing = columns - row.reduce((sum, place) => sum + place.columns, 0);
  return [...row, ...Array.from({ length: missing }, (): Place => ({ kind: 'empty', columns: 1 }))];
}

function gridOf(table: ContentNode): Place[][] {
  const rows = childrenOf(table);
  /** By column, the span that comes down from a row above. */
  let coming = new Map<number, { readonly columns: number; readonly rows: number }>();
  return rows.map((row, index) => {
    const cells = [...childrenOf(row)];
    const places: Place[] = [];
    const next: typeof coming = new Map();
    let column = 0;
    const last = () => Math.max(-1, ...coming.keys());
    while (column < COLUMNS_MAX && (cells.length > 0 || column <= last())) {
      const above = coming.get(column);
      if (above !== undefined) {
        places.push({ kind: 'below', columns: above.columns });
        if (above.rows > 1) next.set(column, { columns: above.columns, rows: above.rows - 1 });
        column += above.columns;
        continue;
      }
      const cell = cells.shift();
      if (cell === undefined) {
        places.push({ kind: 'empty', columns: 1 });
        column += 1;
        continue;
      }
      const columns = Math.min(span(cell, 'colspan'), freeFrom(column, coming));
      const down = Math.min(span(cell, 'rowspan'), rows.length - index);
      places.push({ kind: 'cell', cell, columns, rows: down });
      if (down > 1) next.set(column, { columns, rows: down - 1 });
      column += columns;
    }
    coming = next;
    return places;
  });
}

/** How many columns are free from this one on. */
function freeFrom(column: number, coming: ReadonlyMap<number, unknown>): number {
  const taken = [...coming.keys()].filter((each) => each > column);
  return Math.min(COLUMNS_MAX, ...taken) - column;
}

function span(cell: ContentNode, name: 'colspan' | 'rowspan'): number {
  const value = cell.attrs?.[name];
  return typeof value === 'number' ? value : 1;
}
