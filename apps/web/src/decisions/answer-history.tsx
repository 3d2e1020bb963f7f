import { useEffect, useRef, useState } from 'react';
import {
  Loaded,
  OrganisationName,
  PositionAnswerMark,
  RecordItem,
  RecordList,
  ShowMore,
  usePages,
} from '../components/index.js';
import type { AnswerHistoryQuery } from '../graphql/generated/graphql.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { proofStatesOf } from './answer-proofs.js';
import { Corrections } from './corrections.js';
import { AnswerHistoryDocument } from './decisions.graphql.js';
import { Given } from './seat-list.js';
import classes from './seat-list.module.css';
import type { DecisionRecord, TakenPosition } from './types.js';

interface Props {
  readonly decision: DecisionRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly refetch: () => void;
}

const pick = (data: AnswerHistoryQuery) => data.decision?.positions;

/** Every answer ever given in the decision, in order, those that no longer count included; read once it is opened. */
export function AnswerHistory(props: Props) {
  const { current, given } = props.decision;
  const [opened, setOpened] = useState(false);
  if (current.totalCount === given.totalCount) return null;
  return (
    <details className={classes.history} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('decisions.history', { n: given.totalCount })}</summary>
      {opened && <GivenAnswers {...props} />}
    </details>
  );
}

function GivenAnswers({ decision, viewer, refetch }: Props) {
  const pages = usePages(AnswerHistoryDocument, { id: decision.id }, pick);
  const { refresh } = pages;
  const news = `${decision.given.totalCount} ${proofStatesOf(decision).join(' ')}`;
  const read = useRef(news);
  useEffect(() => {
    if (read.current === news) return;
    read.current = news;
    refresh();
  }, [news, refresh]);
  const onDone = () => {
    refresh();
    refetch();
  };
  return (
    <Loaded result={pages.result} pick={pick} onRetry={refresh}>
      {() => (
        <>
          <RecordList>
            {pages.nodes.map((position) => (
              <GivenAnswer key={position.id} {...{ position, viewer, onDone }} />
            ))}
          </RecordList>
          <ShowMore pages={pages} />
        </>
      )}
    </Loaded>
  );
}

function GivenAnswer(props: {
  readonly position: TakenPosition;
  readonly viewer: SignedIn | null | undefined;
  readonly onDone: () => void;
}) {
  const { position } = props;
  return (
    <RecordItem
      title={
        <>
          <OrganisationName organisation={position.organisation} />{' '}
          <span className={classes.state}>({t(`decisions.state_${position.state}`)})</span>
        </>
      }
      status={<PositionAnswerMark answer={position.answer} />}
    >
      <Given position={position} />
      {position.state !== 'CURRENT' && <Corrections {...props} />}
    </RecordItem>
  );
}
