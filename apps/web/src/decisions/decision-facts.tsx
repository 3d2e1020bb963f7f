import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, Fact, Facts, HashText, PersonName } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './decision.module.css';
import type { DecisionRecord } from './types.js';
import { ruleSentences } from './words.js';

/** What is asked of whom by when, under which rule, about which exact words. */
export function DecisionFacts({ decision }: { readonly decision: DecisionRecord }) {
  const { slug } = useSpace();
  const { version, taskGroup } = decision;
  const base = `/spaces/${slug}`;
  const before = decision.versions.filter(({ id }) => id !== version.id);
  return (
    <Facts label={t('decisions.facts')}>
      <Fact term={t('decisions.factVersion')}>
        <p className={classes.versionTitle}>
          {t('decisions.version', { number: version.number, title: version.title })}
        </p>
        <p>
          <span className={classes.soft}>{t('decisions.factHash')}</span> <HashText value={version.sha256} />
        </p>
        <p>
          <Link to={`${base}/versions/${version.id}`}>
            {t('decisions.readVersion', { number: version.number })}
          </Link>
        </p>
        {before.length > 0 && (
          <p className={classes.soft}>
            {t('decisions.earlierVersions')}:{' '}
            {before.map((each, index) => (
              <span key={each.id}>
                {index > 0 && ', '}
                <Link to={`${base}/versions/${each.id}`}>
                  {t('decisions.versionShort', { number: each.number })}
                </Link>
              </span>
            ))}
          </p>
        )}
      </Fact>
      <Fact term={t('decisions.factRule')}>{ruleSentences(decision).join(' ')}</Fact>
      <Fact term={t('decisions.factDeadline')}>
        {decision.deadline ? <DateText value={decision.deadline} /> : t('decisions.noDeadline')}
      </Fact>
      <Fact term={t('decisions.factGroup')}>
        <Link to={`${base}/groups/${encodeURIComponent(taskGroup.id)}`}>{taskGroup.title}</Link>
      </Fact>
      {decision.poll && (
        <Fact term={t('polls.fromPoll')}>
          <p>
            <Link to={`${base}/polls/${decision.poll.id}`}>{decision.poll.question}</Link>
          </p>
          <p className={classes.soft}>{t('polls.fromPollHint')}</p>
        </Fact>
      )}
      <Fact term={t('decisions.factOpened')}>
        <DateText value={decision.openedAt} />, {t('decisions.spokenBy')}{' '}
        <PersonName person={decision.openedBy} />
      </Fact>
      {decision.closedAt && (
        <Fact term={t('decisions.factClosed')}>
          <DateText value={decision.closedAt} />
        </Fact>
      )}
    </Facts>
  );
}
