const DECIMAL = /^-?\d{1,12}(?:\.\d{1,6})?$/u;

/**
 * What is wrong with the value of a figure, in words that follow its name; null for nothing. A value is a decimal
 * number with a point, kept as it is written: 4.0 says more than 4.
 */
export function figureProblem(value: string): string | null {
  return DECIMAL.test(value) ? null : 'must be a number, such as 46 or 0.25';
}
