import { useQuery } from 'urql';
import { Loaded, Section } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { VersionChangesDocument } from '../version.graphql.js';
import { VersionDiffView } from '../version-diff-view.js';

/** What changed since the version before. */
export function VersionChanges({ versionId }: { readonly versionId: string }) {
  const [result, retry] = useQuery({ query: VersionChangesDocument, variables: { id: versionId } });
  return (
    <Section title={t('drafting.changesTitle')}>
      <Loaded
        result={result}
        pick={(data) => data.draftVersion?.changesSince}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
      >
        {(diff) => <VersionDiffView diff={diff} />}
      </Loaded>
    </Section>
  );
}
