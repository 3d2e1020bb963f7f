import { useQuery } from 'urql';
import { Loaded } from '../components/index.js';
import { VersionDiffView } from '../drafting/version-diff-view.js';
import { t } from '../strings/t.js';
import classes from './answer-panel.module.css';
import { ChangesSinceAnswerDocument } from './decisions.graphql.js';

/** The difference between the words that an organisation last answered on and those now in question. */
export function ChangesSinceAnswer(props: {
  readonly decisionId: string;
  readonly versionId: string;
  readonly organisationId: string;
  readonly since: number;
}) {
  const { decisionId, versionId, organisationId, since } = props;
  const [result, retry] = useQuery({
    query: ChangesSinceAnswerDocument,
    variables: { id: decisionId },
    requestPolicy: 'network-only',
  });
  return (
    <div className={classes.changes}>
      <h3>{t('decisions.changesTitle', { number: since })}</h3>
      <p className={classes.soft}>{t('decisions.changesHint')}</p>
      <Loaded
        result={result}
        pick={(data) => {
          const seat = data.decision?.seats.find((each) => each.organisationId === organisationId);
          return seat?.changesSinceAgreed?.toVersion.id === versionId ? seat.changesSinceAgreed : undefined;
        }}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
      >
        {(diff) => <VersionDiffView diff={diff} />}
      </Loaded>
    </div>
  );
}
