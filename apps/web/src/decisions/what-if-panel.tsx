import { POSITION_ANSWERS, type PositionAnswer } from '@concordat/domain';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { readerLanguage } from '../components/dates.js';
import { readerZone, Section, useNow } from '../components/index.js';
import { foreign } from '../components/recorded.js';
import { t } from '../strings/t.js';
import type { DecisionRecord, Seat } from './types.js';
import { type Assumed, assumedRecord, openSeats, standingOf, unanswered, withAgreeing } from './what-if.js';
import classes from './what-if-panel.module.css';

/** What it would take: the outcome under answers that one assumes, computed here, of which nobody hears. */
export function WhatIf({ decision }: { readonly decision: DecisionRecord }) {
  const [assumed, setAssumed] = useState<Assumed>({});
  const [passed, setPassed] = useState(false);
  const now = useNow();
  const seats = openSeats(decision.seats);
  if (decision.status !== 'OPEN' || seats.length === 0) return null;
  const kept = Object.fromEntries(
    Object.entries(assumed).filter(([id]) => seats.some(({ organisationId }) => organisationId === id)),
  );
  return (
    <Section title={t('whatIf.title')}>
      <p className={classes.lead}>{t('whatIf.lead')}</p>
      <Outcome decision={decision} assumed={kept} passed={passed} now={now} />
      <div className={classes.sectors}>
        {sectorsOf(seats).map(([id, name]) => (
          <Sector
            key={id}
            name={name}
            seats={seats.filter(({ organisation }) => organisation.sector.id === id)}
            assumed={kept}
            onAssume={setAssumed}
          />
        ))}
      </div>
      <div className={classes.ending}>
        {decision.deadline && (
          <Checkbox
            label={t('whatIf.passed')}
            checked={passed}
            onChange={(event) => setPassed(event.currentTarget.checked)}
          />
        )}
        <Button
          variant="default"
          disabled={Object.keys(kept).length === 0 && !passed}
          onClick={() => {
            setAssumed({});
            setPassed(false);
          }}
        >
          {t('whatIf.reset')}
        </Button>
      </div>
    </Section>
  );
}

function Outcome(props: {
  readonly decision: DecisionRecord;
  readonly assumed: Assumed;
  readonly passed: boolean;
  readonly now: Date;
}) {
  const { decision, assumed, passed, now } = props;
  const language = readerLanguage();
  const telling = { language: language === 'CY' ? 'cy' : 'en', timeZone: readerZone() } as const;
  const standing = standingOf(decision, assumedRecord(decision, assumed, { now, passed }), telling);
  return (
    <div role="status" aria-label={t('whatIf.outcome')} className={classes.outcome}>
      <p className={classes.verdict}>{t(`whatIf.outcome_${standing.outcome}`)}</p>
      <ul lang={foreign(language)}>
        {standing.reasons.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {standing.needed.length > 0 && (
        <>
          <p>{t('whatIf.needed')}</p>
          <ul lang={foreign(language)}>
            {standing.needed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Sector(props: {
  readonly name: string;
  readonly seats: readonly Seat[];
  readonly assumed: Assumed;
  readonly onAssume: (assumed: Assumed) => void;
}) {
  const { name, seats, assumed, onAssume } = props;
  const slider = useId();
  const silent = unanswered(seats);
  const agreeing = silent.filter(({ organisationId }) => assumed[organisationId] === 'agree').length;
  return (
    <fieldset className={classes.sector}>
      <legend>{name}</legend>
      {silent.length > 0 && (
        <div className={classes.slider}>
          <label htmlFor={slider}>{t('whatIf.slider', { agreeing, n: silent.length })}</label>
          <input
            id={slider}
            type="range"
            min={0}
            max={silent.length}
            value={agreeing}
            onChange={(event) => onAssume(withAgreeing(seats, assumed, Number(event.currentTarget.value)))}
          />
        </div>
      )}
      {seats.map((seat) => (
        <NativeSelect
          key={seat.organisationId}
          label={seat.organisation.name}
          value={assumed[seat.organisationId] ?? ''}
          onChange={(event) => onAssume(changed(assumed, seat.organisationId, event.currentTarget.value))}
          data={[
            {
              value: '',
              label: t('whatIf.asIs', {
                answer: seat.position
                  ? t(`words.answer_${seat.position.answer}`)
                  : t('decisions.notAnswered'),
              }),
            },
            ...POSITION_ANSWERS.map((answer) => ({ value: answer, label: t(`whatIf.answer_${answer}`) })),
          ]}
        />
      ))}
    </fieldset>
  );
}

function changed(assumed: Assumed, organisationId: string, value: string): Assumed {
  const { [organisationId]: _before, ...rest } = assumed;
  const answer: PositionAnswer | undefined = POSITION_ANSWERS.find((each) => each === value);
  return answer === undefined ? rest : { ...rest, [organisationId]: answer };
}

/** The sectors of some seats, by name. */
function sectorsOf(seats: readonly Seat[]): readonly (readonly [id: string, name: string])[] {
  const sectors = new Map(seats.map(({ organisation: { sector } }) => [sector.id, sector.name]));
  return [...sectors].sort(([, one], [, other]) => one.localeCompare(other));
}
