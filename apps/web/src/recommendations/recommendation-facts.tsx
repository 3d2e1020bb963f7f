import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, dayText, Fact, Facts, HashText, PersonName } from '../components/index.js';
import { t } from '../strings/t.js';
import type { RecommendationRecord } from './recommendations-page.js';

/** What is known of a recommendation: by whom, from which decision on which words, and by when it is to be answered. */
export function RecommendationFacts({ recommendation }: { readonly recommendation: RecommendationRecord }) {
  const { slug } = useSpace();
  const base = `/spaces/${slug}`;
  const { version, decision, acknowledgement, answerBy, dueOn, sentAt, sentBy } = recommendation;
  return (
    <Facts label={t('recommendations.facts')}>
      <Fact term={t('recommendations.factSent')}>
        <DateText value={sentAt} dayOnly /> {t('recommendations.by')} {sentBy.name}
      </Fact>
      <Fact term={t('recommendations.factGroup')}>{decision.taskGroup.title}</Fact>
      <Fact term={t('recommendations.factDecision')}>
        <Link to={`${base}/decisions/${decision.id}`}>{decision.question}</Link>
      </Fact>
      <Fact term={t('recommendations.factVersion')}>
        <Link to={`${base}/versions/${version.id}`}>
          {t('recommendations.onVersion', { number: version.number, title: version.title })}
        </Link>{' '}
        <HashText value={version.sha256} short />
      </Fact>
      <Fact term={t('recommendations.factAcknowledged')}>
        {acknowledgement ? (
          <>
            <DateText value={acknowledgement.at} dayOnly /> {t('recommendations.by')}{' '}
            <PersonName person={acknowledgement.acknowledgedBy} organisation={acknowledgement.organisation} />
          </>
        ) : (
          t('recommendations.notAcknowledged')
        )}
      </Fact>
      {answerBy && <Fact term={t('recommendations.factAnswerBy')}>{dayText(answerBy)}</Fact>}
      {dueOn && dueOn !== answerBy && <Fact term={t('recommendations.factDue')}>{dayText(dueOn)}</Fact>}
    </Facts>
  );
}
