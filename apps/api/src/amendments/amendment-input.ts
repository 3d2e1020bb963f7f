import { CHANGE_KINDS } from '@concordat/documents';
import { z } from 'zod';
import { id, text } from '../platform/input.js';

export const clauseWords = text({ min: 1, max: 10_000, multiline: true });
/** What is wanted of clauses: at least one, none twice. */
export const wantedChanges = z
  .array(
    z.object({
      kind: z.enum(CHANGE_KINDS),
      clauseId: id,
      text: clauseWords.nullish().transform((given) => given ?? null),
      baseText: clauseWords.nullish().transform((given) => given ?? null),
    }),
  )
  .min(1)
  .max(20)
  .refine(
    (changes) =>
      new Set(changes.map(({ kind, clauseId }) => `${kind === 'add_after'} ${clauseId}`)).size ===
      changes.length,
    'must name each clause once',
  );
export type Wanted = z.infer<typeof wantedChanges>[number];
