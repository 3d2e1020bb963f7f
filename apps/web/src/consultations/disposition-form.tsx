import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, fieldError, Opener, speakerName } from '../components/index.js';
import type { DispositionOutcome } from '../graphql/generated/graphql.js';
import type { Speaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { RecordDispositionDocument } from './consultations.graphql.js';
import classes from './consultations.module.css';
import type { SaidPart } from './response-parts.js';

const OUTCOMES: readonly DispositionOutcome[] = [
  'ACCEPTED',
  'ACCEPTED_IN_PART',
  'REJECTED',
  'NOTED',
  'OUT_OF_SCOPE',
];

interface Props {
  readonly part: SaidPart;
  readonly speaker: Speaker;
  readonly onDone: () => void;
}

/** Records what was done about an answer or a comment; a later one stands before it, and nothing is lost. */
export function DispositionForm(props: Props) {
  const label = props.part.disposition
    ? 'consultations.dispositionChange'
    : 'consultations.dispositionRecord';
  return <Opener label={t(label)}>{(close) => <Form {...props} close={close} />}</Opener>;
}

function Form({ part, speaker, onDone, close }: Props & { readonly close: () => void }) {
  const [outcome, setOutcome] = useState<DispositionOutcome>();
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(RecordDispositionDocument);
  const noReasons = reasons.trim() === '';
  return (
    <BindingForm
      act={act}
      title={t('consultations.recordDialog')}
      submitLabel={t('consultations.recordSubmit')}
      confirmLabel={t('consultations.dispositionRecord')}
      records={
        outcome && (
          <div className={classes.records}>
            <p>
              {t('consultations.dispositionRecords', {
                person: speakerName(speaker),
                outcome: t(`words.disposition_${outcome}`).toLowerCase(),
                reasons: reasons.trim(),
              })}
            </p>
            <p>{t('consultations.recordSaid', { text: part.text })}</p>
          </div>
        )
      }
      input={() => {
        setTried(true);
        if (!outcome || noReasons) return undefined;
        const about = part.kind === 'answer' ? { answerId: part.id } : { commentId: part.id };
        return { ...about, outcome, reasons };
      }}
      onDone={() => {
        close();
        onDone();
      }}
    >
      <NativeSelect
        label={t('consultations.disposition')}
        value={outcome ?? ''}
        data={[
          { value: '', label: t('consultations.dispositionPick') },
          ...OUTCOMES.map((value) => ({ value, label: t(`words.disposition_${value}`) })),
        ]}
        error={
          (tried && !outcome ? t('consultations.dispositionChoose') : undefined) ??
          fieldError(act.problem, 'outcome')
        }
        onChange={(event) => setOutcome(OUTCOMES.find((each) => each === event.currentTarget.value))}
      />
      <Textarea
        label={t('consultations.dispositionReasons')}
        autosize
        minRows={2}
        value={reasons}
        error={
          (tried && noReasons ? t('consultations.recordReasonsWanted') : undefined) ??
          fieldError(act.problem, 'reasons')
        }
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
