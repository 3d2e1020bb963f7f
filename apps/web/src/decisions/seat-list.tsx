import { Link } from 'react-router';
import {
  DateText,
  EmptyState,
  OrganisationName,
  PersonName,
  PositionAnswerMark,
  RecordItem,
  RecordList,
  Section,
  StatusMark,
} from '../components/index.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { ProofStateMark } from '../record/proof-state-mark.js';
import { t } from '../strings/t.js';
import { Corrections } from './corrections.js';
import { ReportedAnswer, reportOf } from './hands/reported-answer.js';
import classes from './seat-list.module.css';
import { SignedMark } from './signed-mark.js';
import type { DecisionRecord, Seat, TakenPosition } from './types.js';

interface Props {
  readonly decision: DecisionRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly refetch: () => void;
}

/** Every seat with its answer: what counts, what lapsed, what is missing. */
export function SeatList({ decision, viewer, refetch }: Props) {
  const seats = [...decision.seats].sort(bySectorThenName);
  return (
    <Section title={t('decisions.seats')}>
      <p className={classes.lead}>
        {t('decisions.seatsText')}{' '}
        <Link to={`/verify?decision=${encodeURIComponent(decision.id)}`}>{t('decisions.checkAnswers')}</Link>
      </p>
      {seats.length === 0 ? (
        <EmptyState title={t('decisions.seatsEmptyTitle')}>
          <p>{t('decisions.seatsEmptyText')}</p>
        </EmptyState>
      ) : (
        <RecordList label={t('decisions.seatsLabel')}>
          {seats.map((seat) => (
            <SeatItem
              key={seat.organisationId}
              seat={seat}
              decision={decision}
              viewer={viewer}
              refetch={refetch}
            />
          ))}
          {decision.joinedLater.map((organisation) => (
            <RecordItem
              key={organisation.id}
              title={<OrganisationName organisation={organisation} />}
              status={
                <StatusMark shape="ring" tone="neutral">
                  {t('decisions.joinedLater')}
                </StatusMark>
              }
              meta={organisation.sector.name}
            >
              <p>{t('decisions.joinedLaterText')}</p>
            </RecordItem>
          ))}
        </RecordList>
      )}
    </Section>
  );
}

function SeatItem({ seat, decision, viewer, refetch }: Props & { readonly seat: Seat }) {
  const { organisation, position, lapsedPosition } = seat;
  const report = reportOf(decision, seat.organisationId);
  return (
    <RecordItem
      title={<OrganisationName organisation={organisation} />}
      status={<SeatStatus seat={seat} />}
      meta={organisation.sector.name}
    >
      {seat.leftAt && <Left seat={seat} leftAt={seat.leftAt} />}
      {position && (
        <>
          <Given position={position} />
          <Corrections position={position} viewer={viewer} onDone={refetch} />
        </>
      )}
      {!position && lapsedPosition && (
        <>
          <p className={classes.lapsed}>
            {decision.status === 'OPEN' && seat.leftAt === null
              ? t('decisions.lapsedText', {
                  answer: t(`words.answer_${lapsedPosition.answer}`),
                  number: lapsedPosition.version.number,
                  now: decision.version.number,
                  organisation: organisation.name,
                })
              : t('decisions.lapsedTextClosed', {
                  answer: t(`words.answer_${lapsedPosition.answer}`),
                  number: lapsedPosition.version.number,
                })}
          </p>
          <Given position={lapsedPosition} />
        </>
      )}
      {report && <ReportedAnswer report={report} />}
    </RecordItem>
  );
}

function SeatStatus({ seat }: { readonly seat: Seat }) {
  if (!seat.counted) {
    return (
      <StatusMark shape="diamondOpen" tone="neutral">
        {t('decisions.leftMark')}
      </StatusMark>
    );
  }
  if (seat.position) return <PositionAnswerMark answer={seat.position.answer} />;
  if (seat.lapsedPosition) {
    return (
      <StatusMark shape="diamondOpen" tone="amber">
        {t('decisions.answerLapsed')}
      </StatusMark>
    );
  }
  return (
    <StatusMark shape="ring" tone="neutral">
      {t('decisions.notAnswered')}
    </StatusMark>
  );
}

/** That an organisation left the group, when, and what that does to its say. */
function Left({ seat, leftAt }: { readonly seat: Seat; readonly leftAt: string }) {
  const answered = seat.position?.answer === 'OBJECT' ? 'decisions.leftObjects' : 'decisions.leftCounted';
  return (
    <p>
      <DateText value={leftAt} relative={false} />: {t(seat.counted ? answered : 'decisions.leftNotCounted')}
    </p>
  );
}

/** Who gave an answer, on which version, when, and why. */
export function Given({ position }: { readonly position: TakenPosition }) {
  return (
    <div className={classes.given}>
      <p>
        {t('decisions.onVersion', { number: position.version.number })}, {t('decisions.spokenBy')}{' '}
        <PersonName person={position.person} spokeAs={position.spokeAs} inPlaceOf={position.inPlaceOf} />,{' '}
        <DateText value={position.takenAt} />
      </p>
      <p className={classes.marks}>
        <SignedMark signed={position.signed} />
        {position.act && (
          <>
            <ProofStateMark state={position.act.proofState} />
            <Link
              to={`/verify?act=${encodeURIComponent(position.act.id)}`}
              aria-label={t('verify.checkAnswerOf', { organisation: position.organisation.name })}
            >
              {t('verify.checkAnswer')}
            </Link>
          </>
        )}
      </p>
      {position.reasons && <p className={classes.reasons}>{position.reasons}</p>}
    </div>
  );
}

function bySectorThenName({ organisation: one }: Seat, { organisation: other }: Seat): number {
  return one.sector.name.localeCompare(other.sector.name) || one.name.localeCompare(other.name);
}
