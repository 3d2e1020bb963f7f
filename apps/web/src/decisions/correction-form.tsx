import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { BindingForm, fieldError, Opener } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';

interface Props<Data, Input extends object> {
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  /** The input of the act with these reasons. */
  readonly input: (reasons: string) => Omit<Input, 'idempotencyKey'>;
  readonly label: string;
  readonly hint: string;
  readonly records: (reasons: string) => string;
  readonly onDone: () => void;
}

/** Something said for or against an answer, with reasons. */
export function CorrectionForm<Data, Input extends object>(props: Props<Data, Input>) {
  return <Opener label={props.label}>{(close) => <Form {...props} close={close} />}</Opener>;
}

function Form<Data, Input extends object>(props: Props<Data, Input> & { readonly close: () => void }) {
  const { document, input, label, hint, records, onDone, close } = props;
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(document);
  const said = reasons.trim();
  return (
    <BindingForm
      act={act}
      title={label}
      submitLabel={t('decisions.answerSubmit')}
      confirmLabel={label}
      records={records(said)}
      input={() => {
        setTried(true);
        return said === '' ? undefined : input(reasons);
      }}
      onDone={() => {
        close();
        onDone();
      }}
    >
      <Textarea
        label={t('decisions.correctionReasons')}
        description={hint}
        autosize
        minRows={2}
        value={reasons}
        error={
          (tried && said === '' ? t('decisions.reasonsWanted') : undefined) ??
          fieldError(act.problem, 'reasons')
        }
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
