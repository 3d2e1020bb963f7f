import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { ConfirmDialog } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';

/** Something that is done to one entry of a list: a button, then what will be recorded, then done. */
export function RowAction<Data, Input extends object>(props: {
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  readonly input: Omit<Input, 'idempotencyKey'>;
  /** On the button. */
  readonly label: string;
  /** What the button does, to whom: for those who hear the button alone. */
  readonly name: string;
  readonly records: string;
  readonly onDone: (data: Data) => void;
}) {
  const [asked, setAsked] = useState(false);
  const act = useAct(props.document);
  const confirm = async () => {
    const data = await act.perform(props.input);
    if (data === undefined) return;
    setAsked(false);
    props.onDone(data);
  };
  const open = () => {
    act.clear();
    setAsked(true);
  };
  return (
    <>
      <Button variant="default" size="compact-md" aria-label={props.name} onClick={open}>
        {props.label}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={props.name}
        records={<p>{props.records}</p>}
        confirmLabel={props.label}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </>
  );
}
