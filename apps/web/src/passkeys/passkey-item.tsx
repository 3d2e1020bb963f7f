import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, DateText, RecordItem } from '../components/index.js';
import type { PasskeysQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { RemovePasskeyDocument } from './passkeys.graphql.js';

type Passkey = NonNullable<PasskeysQuery['viewer']>['passkeys']['nodes'][number];

/** One passkey: when it was added and last used, and the way to remove it. */
export function PasskeyItem({
  passkey,
  onRemoved,
}: {
  readonly passkey: Passkey;
  readonly onRemoved: () => void;
}) {
  const [asked, setAsked] = useState(false);
  const act = useAct(RemovePasskeyDocument);
  const { name } = passkey;
  const remove = async () => {
    if (!(await act.perform({ passkeyId: passkey.id }))) return;
    setAsked(false);
    onRemoved();
  };
  return (
    <RecordItem title={name} meta={t(passkey.backedUp ? 'passkeys.backedUp' : 'passkeys.oneDevice')}>
      <p>
        {t('passkeys.addedOn')} <DateText value={passkey.createdAt} dayOnly relative={false} />.{' '}
        {passkey.lastUsedAt ? (
          <>
            {t('passkeys.lastUsed')} <DateText value={passkey.lastUsedAt} />.
          </>
        ) : (
          t('passkeys.neverUsed')
        )}
      </p>
      <Button variant="default" onClick={() => setAsked(true)} aria-label={t('passkeys.removeOf', { name })}>
        {t('passkeys.remove')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('passkeys.removeTitle', { name })}
        records={<p>{t('passkeys.removeRecords', { name })}</p>}
        confirmLabel={t('passkeys.removeConfirm')}
        onConfirm={remove}
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
