import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, OrganisationName, PersonName, PositionAnswerMark } from '../components/index.js';
import { ReportedAnswer } from '../decisions/hands/reported-answer.js';
import { SignedMark } from '../decisions/signed-mark.js';
import type { PositionFieldsFragment } from '../graphql/generated/graphql.js';
import { LOCALE, t } from '../strings/t.js';
import classes from './decision-log.module.css';
import type { LogEntryRecord } from './log-entry.js';

const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** Who answered for which organisation, to which words, when; what lapsed or was replaced stands apart. */
export function LogAnswers({ entry }: { readonly entry: LogEntryRecord }) {
  const current = entry.positions.filter(({ state }) => state === 'CURRENT');
  const earlier = entry.positions.filter(({ state }) => state !== 'CURRENT');
  const { missing } = entry.evaluation;
  const label = t('decisionLog.answersOf', { question: entry.decision.question });
  return (
    <>
      {current.length === 0 ? (
        <p className={classes.soft}>{t('decisionLog.noAnswers')}</p>
      ) : (
        <Answers positions={current} label={label} />
      )}
      {entry.reportedAnswers.length > 0 && (
        <ul
          className={classes.answers}
          aria-label={t('decisionLog.reportedOf', { question: entry.decision.question })}
        >
          {entry.reportedAnswers.map((report) => (
            <li key={report.id} className={classes.reported}>
              <OrganisationName organisation={report.organisation} />
              <ReportedAnswer report={report} />
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <p className={classes.soft}>
          {t('decisionLog.missing', { names: lists.format(missing.map(({ name }) => name)) })}
        </p>
      )}
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>{t('decisionLog.earlier', { n: earlier.length })}</summary>
          <Answers positions={earlier} label={t('decisionLog.earlier', { n: earlier.length })} />
        </details>
      )}
    </>
  );
}

function Answers(props: { readonly positions: readonly PositionFieldsFragment[]; readonly label: string }) {
  const { slug } = useSpace();
  return (
    <ul className={classes.answers} aria-label={props.label}>
      {props.positions.map((position) => (
        <li key={position.id} className={classes.answer}>
          <span>
            <OrganisationName organisation={position.organisation} />
          </span>
          <span>
            <PositionAnswerMark answer={position.answer} />
            {position.state !== 'CURRENT' && (
              <span className={classes.soft}> ({t(`decisionLog.state_${position.state}`)})</span>
            )}
          </span>
          <span>
            <Link to={`/spaces/${slug}/versions/${position.version.id}`}>
              {t('decisions.versionShort', { number: position.version.number })}
            </Link>{' '}
            <code className={classes.hash} title={position.versionSha256}>
              {position.versionSha256.slice(0, 8)}
            </code>
          </span>
          <span className={classes.soft}>
            <PersonName person={position.person} spokeAs={position.spokeAs} inPlaceOf={position.inPlaceOf} />,{' '}
            <DateText value={position.takenAt} short relative={false} />{' '}
            <SignedMark signed={position.signed} />
          </span>
        </li>
      ))}
    </ul>
  );
}
