import { LINE, PARAGRAPHS, type TextLimits, textProblem } from '@concordat/domain';
import { z } from 'zod';
import { Problem } from './problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** A text within limits; the problem is said in words. */
export function text(limits: TextLimits): z.ZodType<string> {
  return z.string().superRefine((value, issue) => {
    const problem = textProblem(value, limits);
    if (problem !== null) issue.addIssue({ code: 'custom', message: problem });
  });
}

export const line = text(LINE);
export const paragraphs = text(PARAGRAPHS);
/** Paragraphs that may be left out; null when they are. */
export const optionalParagraphs = text({ ...PARAGRAPHS, min: 0 })
  .nullish()
  .transform((value) => (value === undefined || value === null || value.trim() === '' ? null : value));

/** An opaque global id. An ill-formed one is an id of nothing: the subject says NOT_FOUND, not INVALID. */
export const id = z.string().max(100);
export const slug = z.string().max(100);
/** A share in whole per cent. */
export const percent = z
  .number()
  .int('must be a whole number')
  .min(0, 'must be 0 or more')
  .max(100, 'must be 100 or less');
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256 in 64 hexadecimal digits');
/** The address of a page on the web. */
export const webAddress = z.url({ protocol: /^https?$/u, message: 'must be a web address' }).max(500);
export const calendarDate = z.iso.date('must be a day, written YYYY-MM-DD');
export const instant = z.date('must be an instant, written in ISO 8601');

/** Whether a global id can be looked up at all; PostgreSQL refuses to compare a uuid with anything else. */
export function isId(value: string): boolean {
  return UUID.test(value);
}

/**
 * Reads an input by its schema.
 *
 * @throws Problem INVALID with the first field at fault
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new Problem('INVALID', `${field === '' ? 'The input' : field} ${said(issue)}.`, field);
}

function said(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'is not valid';
  if (issue.code === 'custom' || issue.code === 'invalid_format') return issue.message.replace(/\.$/u, '');
  if (issue.code === 'too_small') return `needs at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `may be at most ${issue.maximum}`;
  return `is not valid: ${issue.message}`;
}
