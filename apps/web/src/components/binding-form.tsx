import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Act } from '../graphql/use-act.js';
import classes from './binding-form.module.css';
import { ConfirmDialog } from './confirm-dialog.js';
import { ProblemNotice } from './problem-notice.js';

/**
 * A form whose sending is recorded: first says, in one sentence, what will be recorded, then sends. `input` gives
 * what to send, or undefined when the form is not ready (the form then shows why at its fields).
 */
export function BindingForm<Data, Input extends object>(props: {
  readonly act: Act<Data, Input>;
  readonly title: string;
  readonly submitLabel: string;
  readonly confirmLabel: string;
  readonly records: ReactNode;
  readonly input: () => Omit<Input, 'idempotencyKey'> | undefined;
  readonly onDone: (data: Data) => void;
  readonly onCancel?: (() => void) | undefined;
  readonly cancelLabel?: string;
  readonly children?: ReactNode;
}) {
  const { act } = props;
  const [asked, setAsked] = useState<Omit<Input, 'idempotencyKey'>>();

  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    act.clear();
    const form = event.currentTarget;
    const input = props.input();
    setAsked(input);
    if (!input)
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const confirm = async () => {
    if (!asked) return;
    const data = await act.perform(asked);
    setAsked(undefined);
    if (data) props.onDone(data);
  };

  return (
    <form onSubmit={ask} className={classes.form}>
      {props.children}
      <ProblemNotice problem={asked ? undefined : act.problem} />
      <div className={classes.buttons}>
        <Button type="submit">{props.submitLabel}</Button>
        {props.onCancel && (
          <Button variant="default" onClick={props.onCancel}>
            {props.cancelLabel}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asked !== undefined}
        title={props.title}
        records={props.records}
        confirmLabel={props.confirmLabel}
        onConfirm={confirm}
        onClose={() => setAsked(undefined)}
        pending={act.pending}
      />
    </form>
  );
}
