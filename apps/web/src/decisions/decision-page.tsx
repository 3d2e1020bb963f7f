import { useState } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DecisionStatusMark, Loaded, Page, PageTitle, Section } from '../components/index.js';
import { RecordedDissents } from '../disputes/recorded-dissents.js';
import { useViewer } from '../graphql/use-viewer.js';
import { GroupInterests } from '../interests/group-interests.js';
import { useGrowingProofs } from '../record/use-growing-proofs.js';
import { t } from '../strings/t.js';
import { AnswerHistory } from './answer-history.js';
import { AnswerPanel, isAskedAgain } from './answer-panel.js';
import { proofStatesOf } from './answer-proofs.js';
import { CloseDecision } from './close-decision.js';
import classes from './decision.module.css';
import { DecisionFacts } from './decision-facts.js';
import { TakeHands } from './hands/take-hands.js';
import { LapseDecision } from './lapse-decision.js';
import { ObjectionList } from './objection-list.js';
import { SeatList } from './seat-list.js';
import { SendRecommendation } from './send-recommendation.js';
import { Standing } from './standing.js';
import type { DecisionRecord } from './types.js';
import { useDecision } from './use-decision.js';
import { WhatIf } from './what-if-panel.js';

/** One decision: what is asked, how it stands, who answered what, and the viewer's own answer. */
export function DecisionPage() {
  const { decision, result, pick, refetch } = useDecision();
  if (decision) return <Found decision={decision} refetch={refetch} />;
  return (
    <Page>
      {!result.fetching && <PageTitle title={t('decisions.kickerNoGroup')} />}
      <Loaded result={result} pick={pick} onRetry={refetch}>
        {() => null}
      </Loaded>
    </Page>
  );
}

function Found(props: { readonly decision: DecisionRecord; readonly refetch: () => void }) {
  const { decision, refetch } = props;
  const viewer = useViewer();
  const { slug } = useSpace();
  useGrowingProofs(proofStatesOf(decision), refetch);
  const [again, setAgain] = useState<boolean>();
  if (again === undefined && viewer !== undefined) setAgain(isAskedAgain(decision, viewer));
  const own = <AnswerPanel decision={decision} viewer={viewer} refetch={refetch} />;
  return (
    <Page>
      <PageTitle title={decision.question} above={t('decisions.kicker', { group: decision.taskGroup.title })}>
        <DecisionStatusMark status={decision.status} />
      </PageTitle>
      {again && own}
      <DecisionFacts decision={decision} />
      <Standing decision={decision} />
      <Section title={t('interests.atDecision')}>
        <GroupInterests id={decision.taskGroup.id}>
          {decision.mayDo.includes('decision.takePosition') && (
            <p>
              <a href="#recuse">{t('interests.recuse')}</a>
            </p>
          )}
        </GroupInterests>
      </Section>
      {!again && own}
      <SeatList decision={decision} viewer={viewer} refetch={refetch} />
      <WhatIf decision={decision} />
      <ObjectionList decision={decision} viewer={viewer} refetch={refetch} />
      <RecordedDissents dissents={decision.dissents} />
      <AnswerHistory decision={decision} viewer={viewer} refetch={refetch} />
      <TakeHands decision={decision} />
      <CloseDecision decision={decision} viewer={viewer} refetch={refetch} />
      <LapseDecision decision={decision} viewer={viewer} refetch={refetch} />
      <SendRecommendation decision={decision} viewer={viewer} refetch={refetch} />
      <p className={classes.foot}>
        {decision.status === 'OPEN' && <span>{t('decisions.updated')} </span>}
        <Link to={`/spaces/${slug}/decisions`}>{t('decisions.logLink')}</Link>
      </p>
    </Page>
  );
}
