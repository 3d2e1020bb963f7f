import { type TextLimits, textProblem } from '@concordat/domain';
import { useState } from 'react';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import { fieldError } from './field-error.js';

/** Texts of a form by field, with what is wrong in them once somebody asked to send it. */
export interface Texts<Field extends string> {
  readonly values: Readonly<Record<Field, string>>;
  /** Says what is wrong from now on. @returns whether nothing is */
  readonly check: () => boolean;
  /** The properties of the field's control. */
  readonly bind: (field: Field) => {
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
  };
}

/** The texts of a form, each within its limits; `problem` is what the server said. */
export function useTexts<Field extends string>(
  limits: Readonly<Record<Field, TextLimits>>,
  problem: Problem | undefined,
  initial: Partial<Record<Field, string>> = {},
): Texts<Field> {
  const fields = Object.keys(limits) as Field[];
  const [values, setValues] = useState(
    () => Object.fromEntries(fields.map((field) => [field, initial[field] ?? ''])) as Record<Field, string>,
  );
  const [asked, setAsked] = useState(false);
  const wrongIn = (field: Field) => textProblem(values[field], limits[field]);
  return {
    values,
    check: () => {
      setAsked(true);
      return fields.every((field) => wrongIn(field) === null);
    },
    bind: (field) => {
      const wrong = asked ? wrongIn(field) : null;
      return {
        value: values[field],
        error:
          fieldError(problem, field) ??
          (wrong === null ? undefined : t('components.fieldProblem', { wrong })),
        onChange: ({ currentTarget: { value } }) => setValues((before) => ({ ...before, [field]: value })),
      };
    },
  };
}
