import { useState } from 'react';
import { Opener, Page, PagedList, PageTitle, Section, usePages } from '../components/index.js';
import type { AccessTokensQuery, CreateAccessTokenMutation } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { TokenForm } from './token-form.js';
import { TokenItem } from './token-item.js';
import { TokenOnce } from './token-once.js';
import { AccessTokensDocument } from './tokens.graphql.js';

const NO_VARIABLES = {};
const tokensOf = (data: AccessTokensQuery) => data.viewer?.accessTokens;

/** One's own access tokens, and making one. */
export function TokensSection() {
  const pages = usePages(AccessTokensDocument, NO_VARIABLES, tokensOf);
  const [made, setMade] = useState<CreateAccessTokenMutation['createAccessToken']>();
  return (
    <Page reading>
      <PageTitle title={t('account.tokensSection')}>
        <p>{t('tokens.lead')}</p>
      </PageTitle>
      {made ? (
        <TokenOnce made={made} onDone={() => setMade(undefined)} />
      ) : (
        <Opener label={t('tokens.make')}>
          {(close) => (
            <TokenForm
              onMade={(token) => {
                setMade(token);
                close();
                pages.refresh();
              }}
            />
          )}
        </Opener>
      )}
      <Section title={t('tokens.listTitle')}>
        <PagedList
          pages={pages}
          pick={tokensOf}
          label={t('tokens.listTitle')}
          emptyTitle={t('tokens.empty')}
          emptyText={t('tokens.emptyText')}
        >
          {(token) => <TokenItem key={token.id} token={token} onRevoked={pages.refresh} />}
        </PagedList>
      </Section>
    </Page>
  );
}
