import { Checkbox } from '@mantine/core';
import { t } from '../strings/t.js';
import classes from './answer-panel.module.css';

/** Whether an answer is to be signed: a choice for whoever has a passkey, a word about it for whoever has none. */
export function SignChoice(props: {
  readonly may: boolean | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  if (props.may === undefined) return null;
  if (!props.may) {
    return (
      <p className={classes.soft}>
        {t('signing.none')}{' '}
        <a href="/account/passkeys" target="_blank" rel="noreferrer">
          {t('signing.add')}
        </a>
      </p>
    );
  }
  return (
    <Checkbox
      label={t('signing.sign')}
      description={t('signing.signHint')}
      checked={props.checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
