import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { Loaded, Page, PageTitle } from '../components/index.js';
import { useLive } from '../graphql/use-live.js';
import { t } from '../strings/t.js';
import { DisputeFacts } from './dispute-facts.js';
import { DisputeStatusMark } from './dispute-marks.js';
import { DisputeChangedDocument, DisputePageDocument } from './disputes.graphql.js';
import classes from './disputes.module.css';
import { Dissents } from './dissents.js';
import { JointStatement } from './joint-statement.js';
import { Leading } from './leading.js';
import { Options } from './options.js';
import { Outcome } from './outcome.js';
import { SideRoom } from './side-room.js';
import { Sides } from './sides.js';
import { Steps } from './steps.js';
import type { DisputeProps } from './types.js';

/** One dispute: who differs about what, who helps, what was done, and what came of it. */
export function DisputePage() {
  const { id = '' } = useParams();
  const [result, execute] = useQuery({ query: DisputePageDocument, variables: { id } });
  const refetch = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const dispute = result.data?.dispute?.id === id ? result.data.dispute : undefined;
  useLive(DisputeChangedDocument, { id }, { onEvent: refetch, onMissed: refetch });
  if (dispute) return <Found dispute={dispute} refetch={refetch} />;
  return (
    <Page>
      {!result.fetching && <PageTitle title={t('disputes.one')} />}
      <Loaded
        result={result}
        pick={(data) => (data.dispute?.id === id ? data.dispute : undefined)}
        onRetry={refetch}
      >
        {() => null}
      </Loaded>
    </Page>
  );
}

function Found(props: DisputeProps) {
  const { dispute } = props;
  const { slug } = useSpace();
  return (
    <Page>
      <PageTitle
        title={dispute.matter}
        above={t('disputes.kicker', { group: dispute.decision.taskGroup.title })}
      >
        <DisputeStatusMark status={dispute.status} />
      </PageTitle>
      <DisputeFacts dispute={dispute} />
      <Leading {...props} />
      <Sides {...props} />
      <JointStatement {...props} />
      <Options {...props} />
      <SideRoom {...props} />
      <Steps {...props} />
      <Dissents {...props} />
      <Outcome {...props} />
      <p className={classes.foot}>
        <Link to={`/spaces/${slug}/disputes`}>{t('disputes.all')}</Link>
      </p>
    </Page>
  );
}
