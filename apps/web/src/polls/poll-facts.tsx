import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, Fact, Facts, PersonName } from '../components/index.js';
import { t } from '../strings/t.js';
import type { PollRecord } from './types.js';

/** How one answers, until when, about which words, and who asked. */
export function PollFacts({ poll }: { readonly poll: PollRecord }) {
  const { slug } = useSpace();
  const { version, taskGroup } = poll;
  return (
    <Facts label={t('polls.facts')}>
      <Fact term={t('polls.method')}>
        {t(`polls.method_${poll.method}`)}. {t(`polls.methodHint_${poll.method}`)}
      </Fact>
      <Fact term={t('polls.closesAt')}>
        <DateText value={poll.closesAt} />
      </Fact>
      {version && (
        <Fact term={t('polls.about')}>
          <Link to={`/spaces/${slug}/versions/${version.id}`}>
            {t('polls.version', { number: version.number, title: version.title })}
          </Link>
        </Fact>
      )}
      <Fact term={t('polls.group')}>
        <Link to={`/spaces/${slug}/groups/${encodeURIComponent(taskGroup.id)}`}>{taskGroup.title}</Link>
      </Fact>
      <Fact term={t('polls.whoAnswers')}>
        {t('polls.whoAnswersText')}{' '}
        {poll.asked === null || poll.asked === undefined
          ? t('polls.answered', { n: poll.answered })
          : t('polls.answeredOf', { n: poll.answered, asked: poll.asked })}
      </Fact>
      <Fact term={t('polls.opened')}>
        <DateText value={poll.openedAt} />, {t('polls.by')}{' '}
        <PersonName person={poll.openedBy} organisation={poll.openedFor} />
      </Fact>
      {poll.closedAt && (
        <Fact term={t('polls.closed')}>
          <DateText value={poll.closedAt} />
          {poll.closedBy && (
            <>
              , {t('polls.by')} <PersonName person={poll.closedBy} />
            </>
          )}
        </Fact>
      )}
    </Facts>
  );
}
