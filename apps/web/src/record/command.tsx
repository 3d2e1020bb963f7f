import { useState } from 'react';
import { t } from '../strings/t.js';
import classes from './record.module.css';

/** A line for a terminal, to be copied whole; until it is `ready` only its room is kept. */
export function Command(props: { readonly label: string; readonly text: string; readonly ready: boolean }) {
  const { label, text, ready } = props;
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(t('components.copied')),
      () => setSaid(t('components.copyFailed')),
    );
  return (
    <div className={ready ? classes.command : `${classes.command} ${classes.unknown}`}>
      <p>{label}</p>
      <pre className={classes.terminal}>
        <code>{text}</code>
      </pre>
      <button type="button" className={`${classes.copy} no-print`} onClick={copy}>
        {t('record.copyCommand')}
      </button>{' '}
      <span role="status" className={said ? classes.said : 'visually-hidden'}>
        {said}
      </span>
    </div>
  );
}
