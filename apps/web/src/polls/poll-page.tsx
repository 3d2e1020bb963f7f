import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { Loaded, Page, PageTitle, Remark } from '../components/index.js';
import { useLive } from '../graphql/use-live.js';
import { t } from '../strings/t.js';
import { AnswerPoll } from './answer-poll.js';
import { Answers } from './answers.js';
import { ClosePoll } from './close-poll.js';
import { PollFacts } from './poll-facts.js';
import { PollStatusMark } from './poll-marks.js';
import { PollChangedDocument, PollPageDocument } from './polls.graphql.js';
import classes from './polls.module.css';
import { Results } from './results.js';
import { ToDecision } from './to-decision.js';
import type { PollProps } from './types.js';

/** One poll: what is asked, the viewer's own answer, how people answered, and what came of it. */
export function PollPage() {
  const { id = '' } = useParams();
  const [result, execute] = useQuery({ query: PollPageDocument, variables: { id } });
  const refetch = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const poll = result.data?.poll?.id === id ? result.data.poll : undefined;
  useLive(PollChangedDocument, { id }, { onEvent: refetch, onMissed: refetch });
  if (poll) return <Found poll={poll} refetch={refetch} />;
  return (
    <Page>
      {!result.fetching && <PageTitle title={t('polls.one')} />}
      <Loaded
        result={result}
        pick={(data) => (data.poll?.id === id ? data.poll : undefined)}
        onRetry={refetch}
      >
        {() => null}
      </Loaded>
    </Page>
  );
}

function Found(props: PollProps) {
  const { poll } = props;
  const { slug } = useSpace();
  return (
    <Page>
      <PageTitle title={poll.question} above={t('polls.kicker', { group: poll.taskGroup.title })}>
        <PollStatusMark status={poll.status} />
      </PageTitle>
      <Remark>{t('polls.bindsNobody')}</Remark>
      {poll.details && <p className={`${classes.said} ${classes.details}`}>{poll.details}</p>}
      <PollFacts poll={poll} />
      <AnswerPoll {...props} />
      <Results poll={poll} />
      <Answers key={`${poll.status} ${poll.answered} ${poll.ownAnswer?.id}`} poll={poll} />
      <ToDecision poll={poll} />
      <ClosePoll {...props} />
      <p className={classes.foot}>
        <Link to={`/spaces/${slug}/polls`}>{t('polls.all')}</Link>
      </p>
    </Page>
  );
}
