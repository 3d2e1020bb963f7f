import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BindingForm, fieldError } from '../components/index.js';
import type { PositionAnswer } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { answerFaults } from './answer-faults.js';
import classes from './answer-panel.module.css';
import { AnswerRecords } from './answer-records.js';
import { ANSWERS } from './answers.js';
import { ClausePicker } from './clause-picker.js';
import { VersionClausesDocument } from './decisions.graphql.js';
import type { SeatSpeaker } from './seat-speaker.js';
import { SignChoice } from './sign-choice.js';
import type { DecisionRecord } from './types.js';
import { type AnswerDone, type AnswerInput, type AnswerTyped, useAnswerAct } from './use-answer.js';
import { useMaySign } from './use-signing.js';

/** The answer itself, shown once the exact words were read; says what will be recorded before it is sent. */
export function AnswerForm(props: {
  readonly decision: DecisionRecord;
  readonly speaker: SeatSpeaker;
  readonly typed: AnswerTyped;
  readonly onDone: (done: AnswerDone) => void;
  readonly onCancel: (() => void) | undefined;
  readonly refetch: () => void;
}) {
  const { decision, speaker, typed, refetch } = props;
  const { version } = decision;
  const organisation = speaker.organisation.name;
  const stands = decision.seats.find(
    ({ organisationId }) => organisationId === speaker.organisation.id,
  )?.position;
  const [tried, setTried] = useState(false);
  const act = useAnswerAct();
  const maySign = useMaySign();
  const [wanted, setWanted] = useState(true);
  const signing = maySign === true && wanted;
  const objecting = typed.answer === 'OBJECT';
  const [{ data }] = useQuery({
    query: VersionClausesDocument,
    variables: { id: version.id },
    requestPolicy: 'cache-first',
    pause: !objecting,
  });
  const clauses = data?.draftVersion?.clauses ?? [];
  const chosen = clauses.filter(({ id }) => typed.clauseIds.includes(id));
  const faults = answerFaults({ ...typed, clauseIds: chosen.map(({ id }) => id) });
  const shown = tried ? faults : {};

  const input = (): AnswerInput | undefined => {
    setTried(true);
    if (!typed.answer || Object.keys(faults).length > 0) return undefined;
    const { answer, reasons, wouldResolve } = typed;
    const clauseIds = chosen.map(({ id }) => id);
    return {
      decisionId: decision.id,
      versionSha256: version.sha256,
      answer,
      reasons,
      clauseIds,
      wouldResolve,
      replaces: stands?.id ?? null,
      signing,
    };
  };

  return (
    <section className={classes.form} aria-label={t('decisions.answerTitle', { number: version.number })}>
      <h3>{t('decisions.answerTitle', { number: version.number })}</h3>
      <p role="status">{t('decisions.readDone', { number: version.number })}</p>
      <BindingForm
        act={act}
        title={t('decisions.answerDialog', { organisation })}
        submitLabel={t('decisions.answerSubmit')}
        confirmLabel={t('decisions.answerConfirm')}
        records={
          <AnswerRecords
            speaker={speaker}
            version={version}
            typed={typed}
            clauses={chosen}
            signed={signing}
          />
        }
        input={input}
        onDone={props.onDone}
        onCancel={props.onCancel}
        cancelLabel={t('components.cancel')}
      >
        <Radio.Group
          label={t('decisions.answerLegend', { organisation })}
          value={typed.answer ?? ''}
          error={shown.answer ?? fieldError(act.problem, 'answer')}
          onChange={(value) => typed.set({ answer: ANSWERS.find((each) => each === value) })}
        >
          <div className={classes.choices}>
            {ANSWERS.map((answer) => (
              <Radio
                key={answer}
                value={answer}
                label={t(`words.answer_${answer}`)}
                description={t(`decisions.hint_${answer}`)}
              />
            ))}
          </div>
        </Radio.Group>
        {objecting && (
          <ClausePicker
            clauses={clauses}
            chosen={chosen.map(({ id }) => id)}
            error={shown.clauseIds ?? fieldError(act.problem, 'clauseIds')}
            onChange={(clauseIds) => typed.set({ clauseIds })}
          />
        )}
        {typed.answer && (
          <Textarea
            label={reasonsLabel(typed.answer)}
            description={t('decisions.answerReasonsHint')}
            autosize
            minRows={3}
            value={typed.reasons}
            error={shown.reasons ?? fieldError(act.problem, 'reasons')}
            onChange={(event) => typed.set({ reasons: event.currentTarget.value })}
          />
        )}
        {objecting && (
          <Textarea
            label={t('decisions.objectResolve')}
            description={t('decisions.objectResolveHint')}
            autosize
            minRows={3}
            value={typed.wouldResolve}
            error={shown.wouldResolve ?? fieldError(act.problem, 'wouldResolve')}
            onChange={(event) => typed.set({ wouldResolve: event.currentTarget.value })}
          />
        )}
        <SignChoice may={maySign} checked={wanted} onChange={setWanted} />
        {act.problem?.code === 'CONFLICT' && (
          <p>
            <Button
              variant="default"
              onClick={() => {
                act.clear();
                refetch();
              }}
            >
              {t('decisions.conflictReload')}
            </Button>
          </p>
        )}
      </BindingForm>
    </section>
  );
}

function reasonsLabel(answer: PositionAnswer): string {
  if (answer === 'OBJECT') return t('decisions.objectReasons');
  if (answer === 'AGREE_WITH_RESERVATIONS') return t('decisions.answerReasonsReservations');
  return t('decisions.answerReasonsOptional');
}
