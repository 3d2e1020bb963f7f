import { type TextLimits, textProblem } from '@concordat/domain';
import { useState } from 'react';
import { fieldError } from '../components/index.js';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';

/** The texts of a form: what each holds, its limits, and how a control is tied to it. */
export function useTexts<Field extends string>(
  limits: Readonly<Record<Field, TextLimits | null>>,
  start?: Readonly<Record<NoInfer<Field>, string>>,
) {
  const fields = Object.keys(limits) as Field[];
  const [texts, setTexts] = useState(
    () => Object.fromEntries(fields.map((field) => [field, start?.[field] ?? ''])) as Record<Field, string>,
  );
  const [asked, setAsked] = useState(false);
  const wrongIn = (field: Field): string | null => {
    const limit = limits[field];
    return limit === null ? null : textProblem(texts[field], limit);
  };
  return {
    texts,
    set: (field: Field, value: string) => setTexts((before) => ({ ...before, [field]: value })),
    /** Asked before sending: whether every text is within its limits; from then on each says what is wrong. */
    complete: (): boolean => {
      setAsked(true);
      return fields.every((field) => wrongIn(field) === null);
    },
    bind: (field: Field, problem: Problem | undefined) => {
      const wrong = wrongIn(field);
      return {
        value: texts[field],
        error:
          fieldError(problem, field) ??
          (asked && wrong ? t('components.fieldProblem', { wrong }) : undefined),
        onChange: (event: { currentTarget: { value: string } }) => {
          const { value } = event.currentTarget;
          setTexts((before) => ({ ...before, [field]: value }));
        },
      };
    },
  };
}
