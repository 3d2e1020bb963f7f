import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, DateText, RecordItem, StatusMark, useNow } from '../components/index.js';
import type { AccessTokensQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { reachText } from './reach.js';
import { RevokeAccessTokenDocument } from './tokens.graphql.js';

type Token = NonNullable<AccessTokensQuery['viewer']>['accessTokens']['nodes'][number];

/** One access token: what it reaches, how long, when it was last used, and the way to end it. */
export function TokenItem({ token, onRevoked }: { readonly token: Token; readonly onRevoked: () => void }) {
  const [asked, setAsked] = useState(false);
  const act = useAct(RevokeAccessTokenDocument);
  const now = useNow();
  const expired = Date.parse(token.expiresAt) <= now.getTime();
  const works = token.revokedAt === null && !expired;

  const revoke = async () => {
    if (!(await act.perform({ tokenId: token.id }))) return;
    setAsked(false);
    onRevoked();
  };
  return (
    <RecordItem
      title={token.name}
      status={
        <StatusMark shape={works ? 'circle' : 'cross'} tone={works ? 'green' : 'neutral'}>
          {t(works ? 'tokens.works' : token.revokedAt ? 'tokens.revoked' : 'tokens.expired')}
        </StatusMark>
      }
      meta={t('tokens.reaches', { reach: reachText(token.scope) })}
    >
      <p>
        {t('tokens.madeOn')} <DateText value={token.createdAt} dayOnly relative={false} />.{' '}
        {token.revokedAt ? (
          <>
            {t('tokens.revokedOn')} <DateText value={token.revokedAt} />.
          </>
        ) : (
          <>
            {t(expired ? 'tokens.expiredOn' : 'tokens.expiresOn')}{' '}
            <DateText value={token.expiresAt} dayOnly />.
          </>
        )}{' '}
        {token.lastUsedAt ? (
          <>
            {t('tokens.lastUsed')} <DateText value={token.lastUsedAt} />.
          </>
        ) : (
          t('tokens.neverUsed')
        )}
      </p>
      {works && (
        <Button
          variant="default"
          onClick={() => setAsked(true)}
          aria-label={t('tokens.revokeOf', { name: token.name })}
        >
          {t('tokens.revoke')}
        </Button>
      )}
      <ConfirmDialog
        opened={asked}
        title={t('tokens.revokeTitle', { name: token.name })}
        records={<p>{t('tokens.revokeRecords', { name: token.name })}</p>}
        confirmLabel={t('tokens.revokeConfirm')}
        onConfirm={revoke}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </RecordItem>
  );
}
