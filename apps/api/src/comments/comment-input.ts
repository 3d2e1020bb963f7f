import { z } from 'zod';
import { id, text } from '../platform/input.js';

/** What somebody says in one comment. */
export const body = text({ min: 1, max: 4_000, multiline: true });
/** Whom they name. */
export const mentionIds = z
  .array(id)
  .max(20)
  .nullish()
  .transform((given) => given ?? []);
/** A phrase of a clause. */
export const phrase = z
  .object({
    from: z.int().min(0).max(10_000_000),
    quote: text({ min: 1, max: 2_000, multiline: true }),
  })
  .nullish()
  .transform((given) => given ?? null);
