import { type TextLimits, textProblem } from '@concordat/domain';
import { useState } from 'react';
import { fieldError } from '../components/index.js';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';

interface Changed {
  readonly currentTarget: { readonly value: string };
}

/** Text fields of a form: what is typed, and what is wrong with it once it was tried to send. */
export interface Fields<Name extends string> {
  readonly values: Readonly<Record<Name, string>>;
  /** What a control takes to show and change one of them. */
  readonly bind: (name: Name) => {
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (event: Changed) => void;
  };
  readonly set: (name: Name, value: string) => void;
  /** Shows what is wrong from now on. Whether nothing is. */
  readonly ready: () => boolean;
}

/** Keeps the fields of a form; those named in `limits` must be filled within them. */
export function useFields<Name extends string>(
  start: Readonly<Record<Name, string>>,
  limits: Readonly<Partial<Record<Name, TextLimits>>>,
  problem: Problem | undefined,
): Fields<Name> {
  const [values, setValues] = useState(start);
  const [tried, setTried] = useState(false);
  const wrong = (name: Name): string | null => {
    const limit = limits[name];
    return limit === undefined ? null : textProblem(values[name], limit);
  };
  const set = (name: Name, value: string) => setValues((before) => ({ ...before, [name]: value }));
  return {
    values,
    set,
    bind: (name) => {
      const found = wrong(name);
      return {
        value: values[name],
        error:
          fieldError(problem, name) ??
          (tried && found !== null ? t('components.fieldProblem', { wrong: found }) : undefined),
        onChange: (event) => set(name, event.currentTarget.value),
      };
    },
    ready: () => {
      setTried(true);
      return (Object.keys(limits) as Name[]).every((name) => wrong(name) === null);
    },
  };
}
