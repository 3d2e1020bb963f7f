import { Button, Radio } from '@mantine/core';
import { FieldError } from '../../components/index.js';
import type { PositionAnswer } from '../../graphql/generated/graphql.js';
import { bySector } from '../../spaces/by-sector.js';
import { t } from '../../strings/t.js';
import { ANSWERS } from '../answers.js';
import type { DecisionRecord } from '../types.js';
import classes from './hands.module.css';
import { ReportedAnswer, reportOf } from './reported-answer.js';

/** What the chair has seen so far, by organisation; nothing for one that has not raised a hand. */
export type SeenHands = Readonly<Record<string, PositionAnswer>>;

/** A row of answers for each organisation, to be chosen as hands go up. */
export function HandChoices(props: {
  readonly decision: DecisionRecord;
  readonly seen: SeenHands;
  readonly error: string | undefined;
  readonly onChange: (seen: SeenHands) => void;
}) {
  const { decision, seen, error, onChange } = props;
  const present = decision.seats.filter(({ leftAt }) => leftAt === null).map((seat) => seat.organisation);
  const sectors = bySector(present.toSorted((one, other) => one.name.localeCompare(other.name)));
  const left = present.filter(({ id }) => !seen[id]);
  const set = (organisationId: string, answer: PositionAnswer | undefined) => {
    const { [organisationId]: _before, ...others } = seen;
    onChange(answer === undefined ? others : { ...others, [organisationId]: answer });
  };
  const rest = () =>
    onChange({
      ...seen,
      ...Object.fromEntries(left.map(({ id }) => [id, 'AGREE' as const])),
    });
  return (
    <>
      <p className={classes.buttons}>
        <Button variant="default" onClick={rest} disabled={left.length === 0}>
          {t('hands.restAgree', { n: left.length })}
        </Button>
        <Button variant="default" onClick={() => onChange({})} disabled={Object.keys(seen).length === 0}>
          {t('hands.clear')}
        </Button>
      </p>
      {sectors.map(({ sector, organisations }) => (
        <section key={sector.id} className={classes.sector} aria-label={sector.name}>
          <h3>{sector.name}</h3>
          <ul className={classes.hands}>
            {organisations.map(({ id, name }) => (
              <li key={id} className={classes.hand}>
                <Radio.Group
                  label={name}
                  value={seen[id] ?? ''}
                  onChange={(value) =>
                    set(
                      id,
                      ANSWERS.find((each) => each === value),
                    )
                  }
                >
                  <div className={classes.choices}>
                    <Radio value="" label={t('hands.nothingSeen')} />
                    {ANSWERS.map((answer) => (
                      <Radio key={answer} value={answer} label={t(`words.answer_${answer}`)} />
                    ))}
                  </div>
                </Radio.Group>
                <Reported decision={decision} organisationId={id} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <FieldError>{error}</FieldError>
    </>
  );
}

function Reported(props: { readonly decision: DecisionRecord; readonly organisationId: string }) {
  const { decision, organisationId } = props;
  const report = reportOf(decision, organisationId);
  return report ? <ReportedAnswer report={report} /> : null;
}
