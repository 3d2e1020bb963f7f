/** A value read from JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Thrown for a value that RFC 8785 cannot write. */
export class NotCanonical extends Error {}

/** Deeper than any act nests; keeps a hostile file from exhausting the stack. */
const DEEPEST = 500;

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
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join()}]`;
  const of = value as { readonly [key: string]: Json };
  const members = Object.keys(of).sort();
  return `{${members.map((key) => `${quoted(key)}:${canonical(of[key] ?? null, depth + 1)}`).join()}}`;
}

/** RFC 8785 section 3.2.2.3: as ECMAScript writes a number; minus zero is zero. */
function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new NotCanonical('a number in it is too large');
  return String(value);
}

/** RFC 8785 section 3.2.2.2: as ECMAScript writes a string that is well-formed. */
function quoted(text: string): string {
  if (!text.isWellFormed()) throw new NotCanonical('a string in it has a lone surrogate');
  return JSON.stringify(text);
}
