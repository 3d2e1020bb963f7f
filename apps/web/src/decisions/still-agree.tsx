import { Button } from '@mantine/core';
import { ProblemNotice } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './answer-panel.module.css';
import { AnswerRecords } from './answer-records.js';
import type { SeatSpeaker } from './seat-speaker.js';
import type { DecisionRecord, TakenPosition } from './types.js';
import { type AnswerDone, useAnswerAct } from './use-answer.js';
import { useMaySign } from './use-signing.js';

/**
 * Once the new words were read: the same answer as to the words before, in one click. What is recorded stands above the
 * button.
 */
export function StillAgree(props: {
  readonly decision: DecisionRecord;
  readonly speaker: SeatSpeaker;
  readonly before: TakenPosition;
  readonly onDone: (done: AnswerDone) => void;
  readonly onOtherwise: () => void;
}) {
  const { decision, speaker, before } = props;
  const { version } = decision;
  const act = useAnswerAct();
  const signing = useMaySign() === true;
  const said = { answer: before.answer, reasons: before.reasons ?? '', wouldResolve: '' };
  const agree = async () => {
    const done = await act.perform({
      ...said,
      decisionId: decision.id,
      versionSha256: version.sha256,
      clauseIds: [],
      replaces: null,
      signing,
    });
    if (done) props.onDone(done);
  };
  return (
    <section className={classes.form} aria-label={t('decisions.stillTitle', { number: version.number })}>
      <h3>{t('decisions.stillTitle', { number: version.number })}</h3>
      <p role="status">{t('decisions.readDone', { number: version.number })}</p>
      <AnswerRecords speaker={speaker} version={version} typed={said} clauses={[]} signed={signing} />
      <ProblemNotice problem={act.problem} />
      <p className={classes.buttons}>
        <Button onClick={agree} loading={act.pending}>
          {t('decisions.stillAgree')}
        </Button>
        <Button variant="default" onClick={props.onOtherwise} disabled={act.pending}>
          {t('decisions.answerOtherwise')}
        </Button>
      </p>
    </section>
  );
}
