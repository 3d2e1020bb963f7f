import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, DecisionStatusMark, HashText, RecordItem } from '../components/index.js';
import { clauseNames } from '../decisions/words.js';
import type { DecisionLogQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import classes from './decision-log.module.css';
import { LogAnswers } from './log-answers.js';
import { LogChain } from './log-chain.js';

export type LogEntryRecord = DecisionLogQuery['decisionLog']['nodes'][number];

/** One decision in the log: what was asked, on which words, how it ended, and who answered what. */
export function LogEntry({ entry }: { readonly entry: LogEntryRecord }) {
  const { slug } = useSpace();
  const { decision, version } = entry;
  const base = `/spaces/${slug}`;
  return (
    <RecordItem
      title={
        <h2 className={classes.question}>
          <Link to={`${base}/decisions/${entry.id}`}>{decision.question}</Link>
        </h2>
      }
      status={<DecisionStatusMark status={entry.status} />}
      meta={<Meta entry={entry} />}
    >
      <LogChain entry={entry} />
      <p className={classes.version}>
        <Link to={`${base}/versions/${version.id}`}>
          {t('decisionLog.version', { number: version.number, title: version.title })}
        </Link>{' '}
        <HashText value={version.sha256} short />
      </p>
      <p className={classes.why}>{decision.lapsedWhy ?? entry.evaluation.sentences.join(' ')}</p>
      <LogAnswers entry={entry} />
      {entry.objections.length > 0 && (
        <ul className={classes.objections} aria-label={t('decisionLog.objections')}>
          {entry.objections.map((objection) => (
            <li key={objection.id}>
              <Link to={`${base}/decisions/${entry.id}#objections`}>{t('decisionLog.objections')}</Link>:{' '}
              {t('decisionLog.objection', {
                organisation: objection.organisation.name,
                clauses: clauseNames(objection.clauses),
                number: objection.version.number,
                status: t(`words.objection_${objection.status}`).toLowerCase(),
              })}
            </li>
          ))}
        </ul>
      )}
    </RecordItem>
  );
}

function Meta({ entry }: { readonly entry: LogEntryRecord }) {
  const { decision } = entry;
  const { slug } = useSpace();
  return (
    <>
      <Link to={`/spaces/${slug}/groups/${encodeURIComponent(decision.taskGroup.id)}`}>
        {decision.taskGroup.title}
      </Link>
      . {t('decisionLog.rule', { rule: t(`words.rule_${decision.rule}`) })}. {t('decisionLog.opened')}{' '}
      <DateText value={entry.openedAt} dayOnly relative={false} />
      {entry.closedAt && (
        <>
          , {t('decisionLog.closed').toLowerCase()} <DateText value={entry.closedAt} dayOnly />
        </>
      )}
      {!entry.closedAt && decision.deadline && (
        <>
          , {t('decisionLog.deadline')} <DateText value={decision.deadline} dayOnly />
        </>
      )}
      .
    </>
  );
}
