/** A value read from JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Thrown for a value that RFC 8785 cannot write. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

/** Deeper than any act nests; keeps a hostile file from exhausting the stack. */
const DEEPEST = 500;

const SHORT_ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
  [0x22, '\\"'],
  [0x5c, '\\\\'],
]);

/**
 * The value as RFC 8785 writes it.
 *
 * @throws NotCanonical for a number outside IEEE 754 doubles, a lone surrogate, or nesting beyond 500 levels
 */
export function canonical(value: Json, depth = 0): string {
  if (depth > DEEPEST) throw new NotCanonical(`it nests deeper than ${DEEPEST} levels`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numeral(value);
  if (typeof value === 'string') return quoted(value);
  if (isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join()}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${quoted(key)}:${canonical(value[key] ?? null, depth + 1)}`);
  return `{${members.join()}}`;
}

/** RFC 8785 section 3.2.2.3: as ECMAScript writes a number; minus zero is zero. */
function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new NotCanonical('a number in it is too large');
  return String(value);
}

/** RFC 8785 section 3.2.2.2: only the quotation mark, the backslash and what is below U+0020 are escaped. */
function quoted(text: string): string {
  if (!text.isWellFormed()) throw new NotCanonical('a string in it has a lone surrogate');
  let written = '"';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const short = SHORT_ESCAPES.get(unit);
    if (short !== undefined) written += short;
    else written += unit < 0x20 ? `\\u${unit.toString(16).padStart(4, '0')}` : text.charAt(at);
  }
  return `${written}"`;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
