import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { DecisionStatusMark, EmptyState, Loaded, Section } from '../components/index.js';
import type { GroupTextsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { GroupTextsDocument } from './polls.graphql.js';
import classes from './polls.module.css';
import type { PollRecord } from './types.js';

type Texts = NonNullable<GroupTextsQuery['taskGroup']>;

/** Decisions that came from a poll, and the way to opening one. */
export function ToDecision({ poll }: { readonly poll: PollRecord }) {
  const { slug } = useSpace();
  const may = poll.mayDo.includes('decision.open');
  if (!may && poll.decisions.length === 0) return null;
  return (
    <Section title={t('polls.decisions')} id="decisions">
      <ul className={classes.plain}>
        {poll.decisions.map(({ id, question, status }) => (
          <li key={id}>
            <Link to={`/spaces/${slug}/decisions/${id}`}>{question}</Link>{' '}
            <DecisionStatusMark status={status} />
          </li>
        ))}
      </ul>
      {may && <Way poll={poll} />}
    </Section>
  );
}

function Way({ poll }: { readonly poll: PollRecord }) {
  const [result, execute] = useQuery({ query: GroupTextsDocument, variables: { id: poll.taskGroup.id } });
  return (
    <Loaded
      result={result}
      pick={(data) => data.taskGroup}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
    >
      {(texts) => <Choice poll={poll} texts={texts} />}
    </Loaded>
  );
}

function Choice({ poll, texts }: { readonly poll: PollRecord; readonly texts: Texts }) {
  const { slug } = useSpace();
  const navigate = useNavigate();
  const free = texts.drafts.nodes.flatMap(({ id, latestVersion, openDecision }) =>
    latestVersion && !openDecision ? [{ draftId: id, ...latestVersion }] : [],
  );
  const own = free.find(({ draftId }) => draftId === poll.version?.draft?.id);
  const [versionId, setVersion] = useState(own?.id ?? free[0]?.id ?? '');
  if (free.length === 0) {
    return (
      <EmptyState title={t('polls.toDecisionNone')}>
        <p>{t('polls.toDecisionNoneText')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={classes.way}>
      <NativeSelect
        label={t('polls.toDecisionOn')}
        description={t('polls.toDecisionHint')}
        value={versionId}
        data={free.map(({ id, number, title }) => ({
          value: id,
          label: t('polls.version', { number, title }),
        }))}
        onChange={({ currentTarget: { value } }) => setVersion(value)}
      />
      <p>
        <Button
          variant="default"
          onClick={() =>
            navigate(`/spaces/${slug}/versions/${encodeURIComponent(versionId)}?poll=${poll.id}#decide`)
          }
        >
          {t('polls.toDecision')}
        </Button>
      </p>
    </div>
  );
}
