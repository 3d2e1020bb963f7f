import {
  asksOfOptions,
  hasLimit,
  LIMIT_MAX,
  OPTIONS_MAX,
  OPTIONS_MIN,
  type OptionsFault,
  optionsFault,
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

const OPTIONS_REASONS: Readonly<Record<OptionsFault, string>> = {
  few: `needs at least ${OPTIONS_MIN}`,
  many: `may be at most ${OPTIONS_MAX}`,
  twice: 'must be different from each other',
  past: 'must lie in the future',
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
  const given = options.map(({ label, startsAt }, index) => {
    const [wanted, value, other] =
      method === 'meeting_time'
        ? (['startsAt', startsAt, label] as const)
        : (['label', label, startsAt] as const);
    if (value === null || other !== null) {
      throw Problem.invalid(`options.${index}.${wanted}`, 'must be given, and nothing else');
    }
    return value;
  });
  const found = optionsFault(given, now);
  if (found !== null) {
    const { fault, at } = found;
    throw Problem.invalid(at === null ? 'options' : `options.${at}.startsAt`, OPTIONS_REASONS[fault]);
  }
  return options.map((each, index) => ({ id: newId(), pollId, ordinal: index + 1, ...each }));
}
