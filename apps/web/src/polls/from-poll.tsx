import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { Loaded } from '../components/index.js';
import { t } from '../strings/t.js';
import { PollQuestionDocument } from './polls.graphql.js';
import classes from './polls.module.css';

/** Says from which poll something comes, and hands the poll on once it is known. */
export function FromPoll(props: {
  readonly id: string;
  readonly children: (poll: { readonly id: string; readonly question: string }) => ReactNode;
}) {
  const { id, children } = props;
  const { slug } = useSpace();
  const [result, execute] = useQuery({ query: PollQuestionDocument, variables: { id } });
  return (
    <Loaded
      result={result}
      pick={(data) => data.poll}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
    >
      {(poll) => (
        <>
          <p className={classes.prose}>
            {t('polls.fromPoll')} <Link to={`/spaces/${slug}/polls/${poll.id}`}>{poll.question}</Link>.{' '}
            <span className={classes.soft}>{t('polls.fromPollHint')}</span>
          </p>
          {children(poll)}
        </>
      )}
    </Loaded>
  );
}
