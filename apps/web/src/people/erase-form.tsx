import { PARAGRAPHS, textProblem } from '@concordat/domain';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, fieldError } from '../components/index.js';
import type { ErasureGround } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import type { ShownAccount } from './account-page.js';
import { GROUNDS, groundOf } from './grounds.js';
import { ErasePersonDocument } from './people.graphql.js';

/** Erases a person for good: ground, reason, and the address of the account typed once more. */
export function EraseForm(props: {
  readonly account: ShownAccount;
  readonly onDone: (sentence: string) => void;
}) {
  const { id: personId, email, person } = props.account;
  const [ground, setGround] = useState<ErasureGround>(GROUNDS[0]);
  const [reason, setReason] = useState('');
  const [withResponses, setWithResponses] = useState(true);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const act = useAct(ErasePersonDocument);
  const missing = textProblem(reason, PARAGRAPHS) !== null;
  const other = typed.trim().toLowerCase() !== email;

  const input = () => {
    setAsked(true);
    if (missing || other) return undefined;
    return { personId, ground, reason: reason.trim(), confirmEmail: typed, withResponses };
  };
  return (
    <BindingForm
      act={act}
      title={t('people.erase')}
      submitLabel={t('people.erase')}
      confirmLabel={t('people.eraseConfirm')}
      records={
        <p>
          {t('people.eraseRecords', {
            name: person.name,
            ground: t(`people.ground_${ground}`),
            reason: reason.trim(),
          })}
        </p>
      }
      input={input}
      onDone={(data) => props.onDone(data.erasePerson.act.sentence)}
    >
      <NativeSelect
        label={t('people.ground')}
        data={GROUNDS.map((value) => ({ value, label: t(`people.ground_${value}`) }))}
        value={ground}
        onChange={(event) => setGround(groundOf(event.currentTarget.value))}
      />
      <Textarea
        label={t('people.reason')}
        description={t('people.eraseReasonHint')}
        autosize
        minRows={2}
        value={reason}
        error={fieldError(act.problem, 'reason') ?? (asked && missing && t('people.missing'))}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox
        label={t('people.withResponses')}
        description={t('people.withResponsesHint')}
        checked={withResponses}
        onChange={(event) => setWithResponses(event.currentTarget.checked)}
      />
      <TextInput
        label={t('people.confirmEmail')}
        description={t('people.confirmEmailHint', { email })}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        error={
          fieldError(act.problem, 'confirmEmail') ??
          (asked && other && t('people.confirmEmailWrong', { email }))
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
