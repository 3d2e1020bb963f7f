import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, dayText, fieldError, Opener } from '../components/index.js';
import type { AffiliationFieldsFragment } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { EndAffiliationDocument } from './people.graphql.js';

/** The secretariat ends a tie: with a last day, or at once. */
export function EndAffiliation(props: {
  readonly tie: AffiliationFieldsFragment;
  readonly onDone: () => void;
}) {
  return (
    <Opener label={t('directory.end', { organisation: props.tie.organisation.name })}>
      {(close) => (
        <EndForm
          tie={props.tie}
          onDone={() => {
            close();
            props.onDone();
          }}
        />
      )}
    </Opener>
  );
}

function EndForm({ tie, onDone }: { readonly tie: AffiliationFieldsFragment; readonly onDone: () => void }) {
  const act = useAct(EndAffiliationDocument);
  const [lastDay, setLastDay] = useState('');
  const names = { person: tie.person.name, organisation: tie.organisation.name };
  return (
    <BindingForm
      act={act}
      title={t('directory.endTitle')}
      submitLabel={t('directory.endSubmit')}
      confirmLabel={t('directory.endConfirm')}
      records={
        <p>
          {lastDay === ''
            ? t('directory.endRecordsAtOnce', names)
            : t('directory.endRecords', { ...names, day: dayText(lastDay) })}
        </p>
      }
      input={() => ({ affiliationId: tie.id, lastDay: lastDay === '' ? null : lastDay })}
      onDone={onDone}
    >
      <TextInput
        type="date"
        label={t('directory.lastDay')}
        description={t('directory.lastDayHint')}
        value={lastDay}
        error={fieldError(act.problem, 'lastDay')}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
