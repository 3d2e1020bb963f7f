import { z } from 'zod';
import { calendarDate, line, optionalParagraphs, paragraphs, webAddress } from '../platform/input.js';

const PARTS_MAX = 50;
const EVIDENCE_MAX = 50;

const part = z.object({ title: line, text: paragraphs });
const evidence = z.object({
  what: line,
  webAddress: webAddress.nullish().transform((value) => value ?? null),
});

/** What a group gives along with a recommendation. */
export const givenAlong = {
  parts: z
    .array(part)
    .max(PARTS_MAX)
    .nullish()
    .transform((value) => value ?? []),
  expectedEffect: optionalParagraphs,
  evidence: z
    .array(evidence)
    .max(EVIDENCE_MAX)
    .nullish()
    .transform((value) => value ?? []),
  answerBy: calendarDate.nullish().transform((value) => value ?? null),
};

/** The same once it is read. */
export type GivenAlong = { readonly [K in keyof typeof givenAlong]: z.output<(typeof givenAlong)[K]> };
