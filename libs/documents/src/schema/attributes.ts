import type { AttributeSpec } from 'prosemirror-model';

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const SPAN_MAX = 1000;
const COLUMN_WIDTH_MAX = 10_000;

/** The nodes that have an identity. */
export const IDENTIFIED: readonly string[] = ['section', 'clause'];

/** The id under which a diff reports the title; no section or clause may carry it. */
export const TITLE_ID = 'title';

/** Whether a value can identify a section or clause: 1 to 64 of A-Z a-z 0-9 _ -, safe in an address; not `title`. */
export function isClauseId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value) && value !== TITLE_ID;
}

/** An identity, null until one is given: the editor splits and pastes first and mends afterwards. */
export const identity: AttributeSpec = {
  default: null,
  validate: (value: unknown) => {
    if (value !== null && !isClauseId(value)) throw new RangeError('must be 1 to 64 of A-Z a-z 0-9 _ -');
  },
};

/** The identity of something outside the document; always there. */
export const reference: AttributeSpec = {
  validate: (value: unknown) => {
    if (typeof value !== 'string' || !ID.test(value)) {
      throw new RangeError('must be 1 to 64 of A-Z a-z 0-9 _ -');
    }
  },
};

/** What a citation shows. */
export const label: AttributeSpec = {
  default: '',
  validate: (value: unknown) => {
    if (typeof value !== 'string' || !value.isWellFormed()) throw new RangeError('must be a text');
  },
};

/** How many columns or rows a cell covers. */
export const span: AttributeSpec = {
  default: 1,
  validate: (value: unknown) => {
    if (!isWhole(value, 1, SPAN_MAX)) throw new RangeError(`must be a whole number from 1 to ${SPAN_MAX}`);
  },
};

/** Widths of the columns that a cell covers, in CSS pixels (0 for none set), or null. */
export const columnWidths: AttributeSpec = {
  default: null,
  validate: (value: unknown) => {
    const fits =
      value === null ||
      (Array.isArray(value) && value.length > 0 && value.every((each) => isWhole(each, 0, COLUMN_WIDTH_MAX)));
    if (!fits) throw new RangeError('must be a list of whole numbers of pixels');
  },
};

function isWhole(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}
