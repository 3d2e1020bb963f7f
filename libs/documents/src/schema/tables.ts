import type { NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { columnWidths, span } from './attributes.js';

const made = tableNodes({ cellContent: 'paragraph+', cellAttributes: {} });
const cellAttributes = { colspan: span, rowspan: span, colwidth: columnWidths };

/** Tables as prosemirror-tables has them, under this project's names and with limits to what a cell may span. */
export const tableSpecs = {
  table: { ...made.table, content: 'tableRow+' },
  tableRow: { ...made.table_row, content: '(tableCell | tableHeader)*' },
  tableCell: { ...made.table_cell, attrs: cellAttributes },
  tableHeader: { ...made.table_header, attrs: cellAttributes },
} as const satisfies Record<string, NodeSpec>;
