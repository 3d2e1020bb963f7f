import { z } from 'zod';

/** A setting that is written as JSON: its value before it is looked at; an empty list when it is not set. */
export const jsonList = z
  .string()
  .optional()
  .transform((text, issue): unknown => {
    if (text === undefined) return [];
    try {
      return JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      issue.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    }
  });
