import { useQuery } from 'urql';
import { EmptyState, Loaded, Page, PageTitle } from '../components/index.js';
import { t } from '../strings/t.js';
import { PendingConsent } from './pending-consent.js';
import { PendingProviderDocument } from './providers.graphql.js';

/** Who one came back as from a provider, and what can be done with it: nothing is linked without consent. */
export function LinkProviderPage() {
  const [result, again] = useQuery({ query: PendingProviderDocument, requestPolicy: 'network-only' });
  return (
    <Page reading>
      <PageTitle title={t('providers.linkTitle')} />
      <Loaded result={result} pick={(data) => data} onRetry={again}>
        {({ pendingProvider }) =>
          pendingProvider ? (
            <PendingConsent pending={pendingProvider} />
          ) : (
            <EmptyState title={t('providers.nothingPending')}>
              <p>{t('providers.nothingPendingText')}</p>
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}
