/** Limits of one piece of text that a person typed. Lengths count Unicode code points. */
export interface TextLimits {
  readonly min: number;
  readonly max: number;
  /** Whether line breaks and tabs are allowed. */
  readonly multiline: boolean;
}

export const LINE: TextLimits = { min: 1, max: 200, multiline: false };
export const PARAGRAPHS: TextLimits = { min: 1, max: 10_000, multiline: true };

const CONTROL = /[^\P{Cc}\t\n]|[\u2028\u2029]/u;
const LINE_BREAK = /[\t\n]/u;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * What is wrong with a text, in words that follow the field's name ("must not be empty"), or null if nothing is.
 * HTML and script are not wrong: they are text and are shown as text.
 */
export function textProblem(text: string, limits: TextLimits): string | null {
  if (!text.isWellFormed()) return 'has a broken character; type it again';
  if (BIDI.test(text)) return 'has characters that reverse the reading direction; remove them';
  if (CONTROL.test(text)) return 'has control characters; remove them';
  if (!limits.multiline && LINE_BREAK.test(text)) return 'must be on one line';
  const visible = [...text.trim()].length;
  if (visible < limits.min)
    return limits.min <= 1 ? 'must not be empty' : `needs at least ${limits.min} characters`;
  const length = [...text].length;
  if (length > limits.max) return `is ${length} characters long; at most ${limits.max} are allowed`;
  return null;
}
