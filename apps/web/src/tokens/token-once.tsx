import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DateText, DoneNotice } from '../components/index.js';
import type { CreateAccessTokenMutation } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import classes from './tokens.module.css';

/** A token that was just made: shown this once, to be copied. */
export function TokenOnce(props: {
  readonly made: CreateAccessTokenMutation['createAccessToken'];
  readonly onDone: () => void;
}) {
  const { token, accessToken } = props.made;
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(token).then(
      () => setSaid(t('components.copied')),
      () => setSaid(t('components.copyFailed')),
    );
  return (
    <DoneNotice title={t('tokens.made', { name: accessToken.name })}>
      <p>{t('tokens.madeText')}</p>
      <TextInput
        label={t('tokens.token')}
        readOnly
        value={token}
        classNames={{ input: classes.token ?? '' }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p>
        {t('tokens.usableUntil')} <DateText value={accessToken.expiresAt} />
      </p>
      <div className={classes.buttons}>
        <Button onClick={copy}>{t('tokens.copy')}</Button>
        <Button variant="default" onClick={props.onDone}>
          {t('tokens.kept')}
        </Button>
        <span role="status">{said}</span>
      </div>
    </DoneNotice>
  );
}
