import {
  asksOfOptions,
  hasLimit,
  LIMIT_MAX,
  OPTIONS_MAX,
  OPTIONS_MIN,
  type PollMethod,
} from '@concordat/domain';
import { z } from 'zod';
import { newId } from '../platform/ids.js';
import { instant, line } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { PollOption } from './entities/poll-option.js';

const option = z.object({
  label: line.nullish().transform((label) => label ?? null),
  startsAt: instant.nullish().transform((startsAt) => startsAt ?? null),
});

/** What a poll puts to people, and how much each may give. */
export const optionsInput = {
  options: z
    .array(option)
    .max(OPTIONS_MAX)
    .nullish()
    .transform((options) => options ?? []),
  atMost: z
    .int()
    .min(1)
    .max(LIMIT_MAX)
    .nullish()
    .transform((atMost) => atMost ?? null),
};

type Put = { readonly [K in keyof typeof optionsInput]: z.output<(typeof optionsInput)[K]> };

/**
 * Settles that a poll of this method has the options and the limit that it needs, and no others.
 *
 * @returns its options in order
 * @throws Problem INVALID with the field at fault
 */
export function optionsOf(
  { method, options, atMost }: Put & { readonly method: PollMethod },
  pollId: string,
  now: Date,
): PollOption[] {
  if ((atMost !== null) !== hasLimit(method)) {
    throw Problem.invalid(
      'atMost',
      'must say how much somebody may give where people give points or dots, and only there',
    );
  }
  if (!asksOfOptions(method)) {
    if (options.length > 0)
      throw Problem.invalid('options', 'must be left out: this is asked without options');
    return [];
  }
  if (options.length < OPTIONS_MIN) throw Problem.invalid('options', `needs at least ${OPTIONS_MIN}`);
  for (const [index, { label, startsAt }] of options.entries()) {
    const wanted = method === 'meeting_time' ? 'startsAt' : 'label';
    const [given, other] = wanted === 'label' ? [label, startsAt] : [startsAt, label];
    if (given === null || other !== null) {
      throw Problem.invalid(`options.${index}.${wanted}`, 'must be given, and nothing else');
    }
    if (startsAt !== null && startsAt <= now) {
      throw Problem.invalid(`options.${index}.startsAt`, 'must lie in the future');
    }
  }
  const keys = options.map(({ label, startsAt }) => label?.trim().toLowerCase() ?? startsAt?.getTime());
  if (new Set(keys).size < keys.length) throw Problem.invalid('options', 'must be different from each other');
  return options.map((each, index) => ({ id: newId(), pollId, ordinal: index + 1, ...each }));
}
