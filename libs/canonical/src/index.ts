/** A value that RFC 8785 canonical JSON can carry. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/** Thrown for a value that has no canonical JSON: its `path` says where, as a JSON Pointer (RFC 6901). */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';

  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path === '' ? 'the value' : path} ${problem}`);
  }
}

/**
 * Canonical JSON of a value (RFC 8785): object keys sorted by UTF-16 code units, no white space, numbers and
 * strings as ECMAScript writes them. The UTF-8 bytes of the result are what we hash.
 *
 * @throws NotCanonicalError for numbers that are not finite, strings with a lone surrogate, `undefined`,
 * functions, symbols, bigints, and objects that are neither plain objects nor arrays.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '');
}

/** UTF-8 bytes of {@link canonicalJson}. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonicalError(path, 'is not a finite number');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw new NotCanonicalError(path, `is of type ${typeof value}, which JSON cannot carry`);
  }
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) throw new NotCanonicalError(path, 'has a lone surrogate');
  return JSON.stringify(value);
}

function writeArray(values: readonly unknown[], path: string): string {
  return `[${Array.from(values, (item, index) => write(item, `${path}/${index}`)).join(',')}]`;
}

function writeObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotCanonicalError(path, 'is not a plain object');
  }
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = members.map(([key, item]) => {
    const at = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return `${writeString(key, at)}:${write(item, at)}`;
  });
  return `{${written.join(',')}}`;
}
