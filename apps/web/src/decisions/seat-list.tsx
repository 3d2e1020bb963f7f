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
import { t } from '../strings/t.js';
import classes from './seat-list.module.css';
import type { DecisionRecord, Seat, TakenPosition } from './types.js';

/** Every seat with its answer: what counts, what lapsed, what is missing. */
export function SeatList({ decision }: { readonly decision: DecisionRecord }) {
  const seats = [...decision.seats].sort(bySectorThenName);
  return (
    <Section title={t('decisions.seats')}>
      <p className={classes.lead}>{t('decisions.seatsText')}</p>
      {seats.length === 0 ? (
        <EmptyState title={t('decisions.seatsEmptyTitle')}>
          <p>{t('decisions.seatsEmptyText')}</p>
        </EmptyState>
      ) : (
        <RecordList label={t('decisions.seatsLabel')}>
          {seats.map((seat) => (
            <SeatItem key={seat.organisationId} seat={seat} decision={decision} />
          ))}
        </RecordList>
      )}
    </Section>
  );
}

function SeatItem({ seat, decision }: { readonly seat: Seat; readonly decision: DecisionRecord }) {
  const { organisation, position, lapsedPosition } = seat;
  return (
    <RecordItem
      title={<OrganisationName organisation={organisation} />}
      status={<SeatStatus seat={seat} />}
      meta={organisation.sector.name}
    >
      {position && <Given position={position} />}
      {!position && lapsedPosition && (
        <>
          <p className={classes.lapsed}>
            {decision.status === 'OPEN'
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
    </RecordItem>
  );
}

function SeatStatus({ seat }: { readonly seat: Seat }) {
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

/** Who gave an answer, on which version, when, and why. */
export function Given({ position }: { readonly position: TakenPosition }) {
  return (
    <div className={classes.given}>
      <p>
        {t('decisions.onVersion', { number: position.version.number })}, {t('decisions.spokenBy')}{' '}
        <PersonName person={position.person} spokeAs={position.spokeAs} inPlaceOf={position.inPlaceOf} />,{' '}
        <DateText value={position.takenAt} />
      </p>
      {position.reasons && <p className={classes.reasons}>{position.reasons}</p>}
    </div>
  );
}

function bySectorThenName({ organisation: one }: Seat, { organisation: other }: Seat): number {
  return one.sector.name.localeCompare(other.sector.name) || one.name.localeCompare(other.name);
}
