import { Page, PagedList, PageTitle, Section, usePages } from '../components/index.js';
import type { ProviderLinksQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { ProviderLinkItem } from './provider-link-item.js';
import { ProviderProblem } from './provider-problem.js';
import { ProviderWays } from './provider-ways.js';
import { ProviderLinksDocument } from './providers.graphql.js';

const NO_VARIABLES = {};
const linksOf = (data: ProviderLinksQuery) => data.viewer?.providerLinks;

/** With whom one signs in, and linking one's account to another. */
export function ProvidersSection() {
  const pages = usePages(ProviderLinksDocument, NO_VARIABLES, linksOf);
  return (
    <Page reading>
      <PageTitle title={t('account.providersSection')}>
        <p>{t('providers.lead')}</p>
      </PageTitle>
      <ProviderProblem />
      <ProviderWays to="/account/providers" intent="link" />
      <Section title={t('providers.listTitle')}>
        <PagedList
          pages={pages}
          pick={linksOf}
          label={t('providers.listTitle')}
          emptyTitle={t('providers.empty')}
          emptyText={t('providers.emptyText')}
        >
          {(link) => <ProviderLinkItem key={link.id} link={link} onUnlinked={pages.refresh} />}
        </PagedList>
      </Section>
    </Page>
  );
}
