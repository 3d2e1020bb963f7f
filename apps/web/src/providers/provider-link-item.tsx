import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, DateText, RecordItem } from '../components/index.js';
import type { ProviderLinksQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { UnlinkProviderDocument } from './providers.graphql.js';

type ProviderLink = NonNullable<ProviderLinksQuery['viewer']>['providerLinks']['nodes'][number];

/** One provider with which one signs in, and the way to end that. */
export function ProviderLinkItem({
  link,
  onUnlinked,
}: {
  readonly link: ProviderLink;
  readonly onUnlinked: () => void;
}) {
  const [asked, setAsked] = useState(false);
  const act = useAct(UnlinkProviderDocument);
  const { name } = link;
  const unlink = async () => {
    if (!(await act.perform({ linkId: link.id }))) return;
    setAsked(false);
    onUnlinked();
  };
  return (
    <RecordItem title={name} meta={t('providers.linkedAs', { email: link.email })}>
      <p>
        {t('providers.linkedOn')} <DateText value={link.createdAt} dayOnly relative={false} />.{' '}
        {link.lastUsedAt ? (
          <>
            {t('providers.lastUsed')} <DateText value={link.lastUsedAt} />.
          </>
        ) : (
          t('providers.neverUsed')
        )}
      </p>
      <Button variant="default" onClick={() => setAsked(true)} aria-label={t('providers.unlinkOf', { name })}>
        {t('providers.unlink')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('providers.unlinkTitle', { name })}
        records={<p>{t('providers.unlinkRecords', { name })}</p>}
        confirmLabel={t('providers.unlinkConfirm')}
        onConfirm={unlink}
        onClose={() => {
          act.clear();
          setAsked(false);
        }}
        pending={act.pending}
        problem={act.problem}
      />
    </RecordItem>
  );
}
