/** How a section or clause is numbered among the others. */
export interface Numbered {
  /** Its place at each level, from 1: `[1, 2, 3]` is the third clause inside the second clause of the first section. */
  readonly path: readonly number[];
  /** The whole number: "1" for a section, "1.2" for a clause in it, "1.2(a)", "1.2(a)(i)" for clauses inside that. */
  readonly number: string;
  /** What stands beside the text at its level: "1", "1.2", "(a)", "(i)". */
  readonly mark: string;
}

/** Marks of the levels inside a clause, from the outermost; what lies deeper is numbered "(1)". */
const INSIDE: readonly ((ordinal: number) => string)[] = [
  letters,
  roman,
  (ordinal) => letters(ordinal).toUpperCase(),
  (ordinal) => roman(ordinal).toUpperCase(),
];

/**
 * The number of a section (`parent` null) or of a clause, by what it stands in and its place there, from 1. Every
 * number that anybody sees of a clause, in the editor, in versions and in exports, is made here.
 */
export function numberedIn(parent: Numbered | null, ordinal: number): Numbered {
  const path = [...(parent?.path ?? []), ordinal];
  if (parent === null) return { path, number: `${ordinal}`, mark: `${ordinal}` };
  const depth = path.length;
  if (depth === 2) {
    const number = `${parent.number}.${ordinal}`;
    return { path, number, mark: number };
  }
  const mark = `(${(INSIDE[depth - 3] ?? String)(ordinal)})`;
  return { path, number: `${parent.number}${mark}`, mark };
}

/** 1 is "a", 26 "z", 27 "aa". */
function letters(ordinal: number): string {
  const last = (ordinal - 1) % 26;
  const before = (ordinal - 1 - last) / 26;
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(97 + last)}`;
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** 1 is "i", 4 "iv", 9 "ix". */
function roman(ordinal: number): string {
  let left = ordinal;
  let written = '';
  for (const [value, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return written;
}
