import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import classes from './act-form.module.css';
import { BindingForm } from './binding-form.js';
import { readerZone } from './dates.js';
import { fieldError } from './field-error.js';
import { Opener } from './opener.js';

/** One field of a form: what is asked, and with which control. */
export interface Field {
  /** As the server names it. */
  readonly name: string;
  readonly kind: 'text' | 'line' | 'day' | 'moment' | 'choice';
  readonly label: string;
  readonly hint?: string;
  readonly initial?: string;
  readonly optional?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

export type Values = Readonly<Record<string, string>>;

interface Props<Data, Input extends object> {
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  readonly label: string;
  /** What the button is called where its label alone does not tell it from others. */
  readonly name?: string;
  readonly small?: boolean;
  /** Whether the form is there from the start. */
  readonly initially?: boolean;
  readonly fields: readonly Field[];
  /** What the writer goes by, such as the number of the text before them: it may be another one by the time they send. */
  readonly seen?: number;
  /** Asked for what is there now, once the writer was told that it is another. */
  readonly onConflict?: () => void;
  /** The input of the act with what was filled in, and what the writer has seen: at first, or since they were told. */
  readonly input: (values: Values, seen: number) => Omit<Input, 'idempotencyKey'>;
  /** What will be recorded, in a sentence. */
  readonly records: (values: Values) => string;
  readonly onDone: (data: Data) => void;
}

/** A form of an act: opened by a button, filled in, confirmed. */
export function ActForm<Data, Input extends object>(props: Props<Data, Input>) {
  const { label, name, small = false, initially = false } = props;
  return (
    <Opener label={label} small={small} initially={initially} {...(name === undefined ? {} : { name })}>
      {(close) => <Form {...props} close={close} />}
    </Opener>
  );
}

function Form<Data, Input extends object>(props: Props<Data, Input> & { readonly close: () => void }) {
  const { document, label, fields, seen = 0, onConflict, input, records, onDone, close } = props;
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial])),
  );
  const [seenFirst] = useState(seen);
  const [tried, setTried] = useState(false);
  const act = useAct(document);
  const told = act.problem?.code === 'CONFLICT';
  useEffect(() => {
    if (told) onConflict?.();
  }, [told, onConflict]);
  const missing = fields.filter(({ name, optional }) => !optional && values[name]?.trim() === '');
  return (
    <BindingForm
      act={act}
      title={label}
      submitLabel={t('components.goOn')}
      confirmLabel={label}
      records={records(values)}
      input={() => {
        setTried(true);
        return missing.length > 0 ? undefined : input(values, told ? seen : seenFirst);
      }}
      onDone={(data) => {
        close();
        onDone(data);
      }}
    >
      {fields.map((field) => (
        <Control
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          error={
            tried && missing.includes(field) ? t('components.wanted') : fieldError(act.problem, field.name)
          }
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
    </BindingForm>
  );
}

function Control(props: {
  readonly field: Field;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { field, value, error, onChange } = props;
  const { label, kind, choices = [] } = field;
  const hint = kind === 'moment' ? t('components.byClocks', { zone: readerZone() }) : field.hint;
  const common = {
    label,
    value,
    error,
    ...(hint === undefined ? {} : { description: hint }),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  };
  if (kind === 'choice') return <NativeSelect {...common} data={[...choices]} />;
  if (kind === 'text') return <Textarea {...common} autosize minRows={3} />;
  const types = { line: 'text', day: 'date', moment: 'datetime-local' } as const;
  return (
    <TextInput {...common} type={types[kind]} className={kind === 'line' ? '' : (classes.moment ?? '')} />
  );
}
