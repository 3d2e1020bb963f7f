import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './list-filters.module.css';

/** The controls that narrow and sort a list, side by side. */
export function ListFilters({ children }: { readonly children: ReactNode }) {
  return <div className={classes.filters}>{children}</div>;
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Narrows a list to one of some values, or shows all; null stands for all. */
export function NarrowBy<Value extends string>(props: {
  readonly label: string;
  /** What showing all is called. */
  readonly all: string;
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value | null) => void;
}) {
  const { label, all, value, choices, onChange } = props;
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: all }, ...choices]}
      onChange={({ currentTarget }) =>
        onChange(choices.find((each) => each.value === currentTarget.value)?.value ?? null)
      }
    />
  );
}

/** Sorts a list in one of some orders. */
export function SortBy<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  const { label, value, choices, onChange } = props;
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[...choices]}
      onChange={({ currentTarget }) =>
        onChange(choices.find((each) => each.value === currentTarget.value)?.value ?? value)
      }
    />
  );
}
