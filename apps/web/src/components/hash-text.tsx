import { type ClipboardEvent, useState } from 'react';
import { t } from '../strings/t.js';
import classes from './hash-text.module.css';

/**
 * A hash in groups of four, set in mono. Selecting any of it and copying gives the whole hash without gaps, and
 * so does the button. `short` shows the first sixteen characters only.
 */
export function HashText(props: {
  readonly value: string;
  readonly short?: boolean;
  readonly copy?: boolean;
}) {
  const { value, short = false, copy = true } = props;
  const [said, setSaid] = useState('');
  const shown = short ? value.slice(0, 16) : value;
  const groups = [...shown.matchAll(/.{1,4}/g)].map((found) => ({ at: found.index, text: found[0] }));

  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData.setData('text/plain', value);
    event.preventDefault();
  };
  const copyAll = () =>
    navigator.clipboard.writeText(value).then(
      () => setSaid(t('components.copied')),
      () => setSaid(t('components.copyFailed')),
    );

  return (
    <span className={classes.hash}>
      <code className={classes.code} title={value} onCopy={onCopy}>
        {groups.map((group) => (
          <span key={group.at} className={classes.group}>
            {group.text}
          </span>
        ))}
        {short && value.length > shown.length && <span aria-hidden="true">…</span>}
      </code>
      {copy && (
        <button type="button" className={`${classes.copy} no-print`} onClick={copyAll}>
          {t('components.copyHash')}
        </button>
      )}
      <span role="status" className={said ? classes.said : 'visually-hidden'}>
        {said}
      </span>
    </span>
  );
}
