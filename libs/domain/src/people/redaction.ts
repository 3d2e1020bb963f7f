/** A value as JSON has it. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** By what somebody can be told: names as they are written, addresses whatever their case. */
export interface KnownBy {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

const MARK_LENGTH = 8;

/** What stands for a person who was erased: the same wherever they acted, and nobody can tell from it who they were. */
export function pseudonymOf(personId: string): string {
  return `A person (erased), ${personId.replaceAll('-', '').slice(0, MARK_LENGTH)}`;
}

/** Whether a text holds one of the names or addresses as words of its own. */
export function mentions(text: string, known: KnownBy): boolean {
  return patternsOf(known).some((pattern) => text.search(pattern) >= 0);
}

/**
 * A value of JSON with every name and address in its texts replaced, as words of their own. Keys, numbers and
 * everything else stay as they are; where nothing is found the very same value comes back.
 */
export function redact(value: JsonValue, known: KnownBy, pseudonym: string): JsonValue {
  return replaced(value, patternsOf(known), pseudonym);
}

function replaced(value: JsonValue, patterns: readonly RegExp[], pseudonym: string): JsonValue {
  if (typeof value === 'string') {
    return patterns.reduce((text, pattern) => text.replaceAll(pattern, () => pseudonym), value);
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Readonly<Record<string, JsonValue>>);
  const after = entries.map(([key, each]) => [key, replaced(each, patterns, pseudonym)] as const);
  if (after.every(([, each], at) => each === entries[at]?.[1])) return value;
  return Array.isArray(value) ? after.map(([, each]) => each) : Object.fromEntries(after);
}

function patternsOf({ names, addresses }: KnownBy): RegExp[] {
  return [patternOf(names, 'gu'), patternOf(addresses, 'giu')].filter((each) => each !== null);
}

/** Longest first, so that a whole name goes before its parts; null when there is nothing to look for. */
function patternOf(words: readonly string[], flags: string): RegExp | null {
  const given = [...new Set(words.map((each) => each.trim()).filter((each) => each !== ''))];
  if (given.length === 0) return null;
  const any = given.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any.join('|')})(?![\\p{L}\\p{N}_])`, flags);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
