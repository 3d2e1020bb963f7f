import { useState } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  DateText,
  Loaded,
  OrganisationName,
  PersonName,
  PositionAnswerMark,
  ShowMore,
  useFurtherPages,
  usePages,
} from '../components/index.js';
import { ReportedAnswer } from '../decisions/hands/reported-answer.js';
import { SignedMark } from '../decisions/signed-mark.js';
import type { LogAnswersQuery, PositionFieldsFragment, PositionState } from '../graphql/generated/graphql.js';
import { LOCALE, t } from '../strings/t.js';
import { LogAnswersDocument } from './decision-log.graphql.js';
import classes from './decision-log.module.css';
import type { LogEntryRecord } from './log-entry.js';

const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

const pick = (data: LogAnswersQuery) => data.decisionLog.nodes[0]?.positions;

function asked(slug: string, { id, asOf }: LogEntryRecord, states: PositionState[]) {
  return { slug, id, asOf, states };
}

/** Who answered for which organisation, to which words, when; what lapsed or was replaced stands apart. */
export function LogAnswers({ entry }: { readonly entry: LogEntryRecord }) {
  const { slug } = useSpace();
  const { current, earlier, evaluation, decision } = entry;
  const pages = useFurtherPages(current, LogAnswersDocument, asked(slug, entry, ['CURRENT']), pick);
  return (
    <>
      {current.totalCount === 0 ? (
        <p className={classes.soft}>{t('decisionLog.noAnswers')}</p>
      ) : (
        <Answers
          positions={pages.nodes}
          label={t('decisionLog.answersOf', { question: decision.question })}
        />
      )}
      {current.pageInfo.hasNextPage && <ShowMore pages={pages} />}
      {entry.reportedAnswers.length > 0 && (
        <ul
          className={classes.answers}
          aria-label={t('decisionLog.reportedOf', { question: decision.question })}
        >
          {entry.reportedAnswers.map((report) => (
            <li key={report.id} className={classes.reported}>
              <OrganisationName organisation={report.organisation} />
              <ReportedAnswer report={report} />
            </li>
          ))}
        </ul>
      )}
      {evaluation.missing.length > 0 && (
        <p className={classes.soft}>
          {t('decisionLog.missing', { names: lists.format(evaluation.missing.map(({ name }) => name)) })}
        </p>
      )}
      {earlier.totalCount > 0 && <Earlier entry={entry} />}
    </>
  );
}

function Earlier({ entry }: { readonly entry: LogEntryRecord }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.earlier} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('decisionLog.earlier', { n: entry.earlier.totalCount })}</summary>
      {opened && <EarlierAnswers entry={entry} />}
    </details>
  );
}

function EarlierAnswers({ entry }: { readonly entry: LogEntryRecord }) {
  const { slug } = useSpace();
  const pages = usePages(LogAnswersDocument, asked(slug, entry, ['LAPSED', 'REPLACED']), pick);
  return (
    <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
      {({ totalCount }) => (
        <>
          <Answers positions={pages.nodes} label={t('decisionLog.earlier', { n: totalCount })} />
          <ShowMore pages={pages} />
        </>
      )}
    </Loaded>
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
