import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, fieldError, Opener } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { WithdrawObjectionDocument } from './decisions.graphql.js';
import type { RaisedObjection } from './types.js';
import { clauseNames } from './words.js';

interface Props {
  readonly objection: RaisedObjection;
  readonly viewer: SignedIn | null | undefined;
  readonly onDone: () => void;
}

/** Withdraws an objection, with the reasons for it. */
export function WithdrawForm(props: Props) {
  return <Opener label={t('decisions.withdraw')}>{(close) => <Form {...props} close={close} />}</Opener>;
}

function Form({ objection, viewer, onDone, close }: Props & { readonly close: () => void }) {
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(WithdrawObjectionDocument);
  const missing = tried && reasons.trim() === '' ? t('decisions.reasonsWanted') : undefined;
  return (
    <BindingForm
      act={act}
      title={t('decisions.withdraw')}
      submitLabel={t('decisions.answerSubmit')}
      confirmLabel={t('decisions.withdrawConfirm')}
      records={t('decisions.withdrawRecords', {
        person: viewer?.person.name ?? '',
        organisation: objection.organisation.name,
        clauses: clauseNames(objection.clauses),
        number: objection.version.number,
        hash: objection.version.sha256,
        reasons: reasons.trim(),
      })}
      input={() => {
        setTried(true);
        return reasons.trim() === '' ? undefined : { objectionId: objection.id, reasons };
      }}
      onDone={() => {
        close();
        onDone();
      }}
    >
      <Textarea
        label={t('decisions.withdrawReasons')}
        description={t('decisions.withdrawReasonsHint')}
        autosize
        minRows={2}
        value={reasons}
        error={missing ?? fieldError(act.problem, 'reasons')}
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
