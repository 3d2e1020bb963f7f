import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { PositionAnswerMark, Remark, Section } from '../components/index.js';
import { ReadToEnd } from '../drafting/read-to-end.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { AnswerForm } from './answer-form.js';
import classes from './answer-panel.module.css';
import { AnswerReceipt } from './answer-receipt.js';
import { ChangesSinceAnswer } from './changes-since-answer.js';
import { ReportedAnswer, reportOf } from './hands/reported-answer.js';
import { Given } from './seat-list.js';
import { type SeatSpeaker, seatSpeaker } from './seat-speaker.js';
import { StillAgree } from './still-agree.js';
import type { DecisionRecord, Seat } from './types.js';
import { type AnswerDone, useAnswerTyped } from './use-answer.js';

/** The address by which an interest leads to recusing oneself from a decision. */
const RECUSE = '#recuse';

/** The viewer's own answer: first the exact words, read to their end, then the answer that binds to them. */
export function AnswerPanel(props: {
  readonly decision: DecisionRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly refetch: () => void;
}) {
  const { decision, viewer, refetch } = props;
  if (viewer === undefined) return null;
  const own = ownSeat(decision, viewer);
  if (!own || !decision.mayDo.includes('decision.takePosition')) {
    const closed = decision.status !== 'OPEN';
    return (
      <p className={classes.notYours}>{t(closed ? 'decisions.notYoursClosed' : 'decisions.notYours')}</p>
    );
  }
  return (
    <Section title={t('decisions.yours')} id="recuse">
      <OwnAnswer decision={decision} speaker={own.speaker} seat={own.seat} refetch={refetch} />
    </Section>
  );
}

/** The seat for which the viewer may speak, and as whom. */
function ownSeat(decision: DecisionRecord, viewer: SignedIn | null) {
  const seats = decision.seats.map(({ organisationId }) => organisationId);
  const speaker = seatSpeaker(viewer, decision.taskGroup.id, seats);
  const seat = decision.seats.find(({ organisationId }) => organisationId === speaker?.organisation.id);
  return speaker && seat && { speaker, seat };
}

/** Whether the viewer’s organisation had answered on earlier words, and is asked again. */
export function isAskedAgain(decision: DecisionRecord, viewer: SignedIn | null): boolean {
  const seat = ownSeat(decision, viewer)?.seat;
  return (
    decision.mayDo.includes('decision.takePosition') && Boolean(seat && !seat.position && seat.lapsedPosition)
  );
}

function OwnAnswer(props: {
  readonly decision: DecisionRecord;
  readonly speaker: SeatSpeaker;
  readonly seat: Seat;
  readonly refetch: () => void;
}) {
  const { decision, speaker, seat, refetch } = props;
  const { version } = decision;
  const [startedOn, setStartedOn] = useState<string>();
  const [readId, setReadId] = useState<string>();
  const [done, setDone] = useState<AnswerDone & { readonly versionId: string }>();
  const typed = useAnswerTyped();
  const [otherwiseOn, setOtherwiseOn] = useState<string>();
  const lapsed = seat.position ? undefined : (seat.lapsedPosition ?? undefined);
  const agreed = lapsed?.answer === 'AGREE' || lapsed?.answer === 'AGREE_WITH_RESERVATIONS';
  const still = agreed && otherwiseOn !== version.id && typed.answer === undefined ? lapsed : undefined;
  const started = startedOn !== undefined || lapsed !== undefined;
  const read = readId === version.id || Boolean(version.reading?.readToEndAt);
  const objects = decision.objections.some(
    (each) =>
      each.status === 'SUSTAINED' &&
      each.version.id === version.id &&
      each.organisation.id === speaker.organisation.id,
  );
  const report = reportOf(decision, seat.organisationId);
  const waiting = report?.standing === 'WAITING' ? report : undefined;
  const start = () => {
    if (waiting && typed.answer === undefined) typed.set({ answer: waiting.answer });
    setStartedOn(version.id);
  };
  const cancel = () => {
    setStartedOn(undefined);
    if (!agreed) return;
    setOtherwiseOn(undefined);
    typed.clear();
  };
  const { hash } = useLocation();
  const asked = useRef<string>(undefined);
  useEffect(() => {
    if (asked.current === hash) return;
    asked.current = hash;
    if (hash !== RECUSE) return;
    typed.set({ answer: 'RECUSED' });
    setStartedOn(version.id);
  }, [hash, typed, version.id]);
  const finish = (act: AnswerDone) => {
    setDone({ ...act, versionId: version.id });
    setStartedOn(undefined);
    typed.clear();
    refetch();
  };

  return (
    <div className={classes.panel}>
      {done?.versionId === version.id && <AnswerReceipt done={done} organisation={speaker.organisation.id} />}
      <HowItStands decision={decision} seat={seat} speaker={speaker} objects={objects} />
      {waiting && (
        <Remark>
          <p>
            {t('hands.yours', {
              organisation: speaker.organisation.name,
              answer: t(`words.answer_${waiting.answer}`),
            })}
          </p>
          <ReportedAnswer report={waiting} />
        </Remark>
      )}
      {lapsed && (
        <ChangesSinceAnswer
          key={version.id}
          decisionId={decision.id}
          versionId={version.id}
          organisationId={seat.organisationId}
          since={(seat.lastAgreed ?? lapsed).version.number}
        />
      )}
      {!objects && !started && (
        <p>
          <Button variant={seat.position ? 'default' : 'filled'} onClick={start}>
            {seat.position ? t('decisions.change') : t('decisions.start', { number: version.number })}
          </Button>
        </p>
      )}
      {!objects && started && (
        <>
          {startedOn !== undefined && startedOn !== version.id && (
            <Remark>
              <p role="status">{t('decisions.movedOn', { number: version.number })}</p>
            </Remark>
          )}
          <h3>{t('decisions.readTitle', { number: version.number })}</h3>
          <p className={classes.soft}>{t('decisions.readHint')}</p>
          <ReadToEnd
            key={version.id}
            versionId={version.id}
            onRead={({ versionId }) => setReadId(versionId)}
          />
          {read && still && (
            <StillAgree
              decision={decision}
              speaker={speaker}
              before={still}
              onDone={finish}
              onOtherwise={() => setOtherwiseOn(version.id)}
            />
          )}
          {read && !still && (
            <AnswerForm
              decision={decision}
              speaker={speaker}
              typed={typed}
              onDone={finish}
              onCancel={lapsed && !agreed ? undefined : cancel}
              refetch={refetch}
            />
          )}
        </>
      )}
    </div>
  );
}

function HowItStands(props: {
  readonly decision: DecisionRecord;
  readonly seat: Seat;
  readonly speaker: SeatSpeaker;
  readonly objects: boolean;
}) {
  const { decision, seat, speaker, objects } = props;
  const organisation = speaker.organisation.name;
  const { number } = decision.version;
  if (seat.position) {
    return (
      <div className={classes.stands}>
        <p>
          {t('decisions.yoursStands', { organisation, number })}{' '}
          <PositionAnswerMark answer={seat.position.answer} />
        </p>
        <Given position={seat.position} />
        {objects && <p>{t('decisions.yoursObjects', { organisation })}</p>}
      </div>
    );
  }
  if (seat.lapsedPosition) {
    const before = seat.lapsedPosition.version.number;
    return <p>{t('decisions.yoursAgain', { organisation, number: before })}</p>;
  }
  return <p>{t('decisions.yoursAsked', { organisation, number })}</p>;
}
