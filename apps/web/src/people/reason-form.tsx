import { PARAGRAPHS, textProblem } from '@concordat/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { BindingForm, fieldError } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';

interface Reasoned {
  readonly personId: string;
  readonly reason: string;
}

/** Something done about a person's account, with a reason that the person is told. */
export function ReasonForm<Data>(props: {
  readonly document: TypedDocumentNode<Data, { input: Reasoned }>;
  readonly personId: string;
  readonly submitLabel: string;
  readonly confirmLabel: string;
  readonly records: (reason: string) => string;
  readonly onDone: (data: Data) => void;
}) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const act = useAct(props.document);
  const missing = textProblem(reason, PARAGRAPHS) !== null;
  const input = () => {
    setAsked(true);
    return missing ? undefined : { personId: props.personId, reason: reason.trim() };
  };
  return (
    <BindingForm
      act={act}
      title={props.submitLabel}
      submitLabel={props.submitLabel}
      confirmLabel={props.confirmLabel}
      records={<p>{props.records(reason.trim())}</p>}
      input={input}
      onDone={props.onDone}
    >
      <Textarea
        label={t('people.reason')}
        description={t('people.reasonTold')}
        autosize
        minRows={2}
        value={reason}
        error={fieldError(act.problem, 'reason') ?? (asked && missing && t('people.missing'))}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
