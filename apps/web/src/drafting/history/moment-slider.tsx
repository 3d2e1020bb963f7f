import { Button } from '@mantine/core';
import { useId } from 'react';
import { clockText, DateText, dayText } from '../../components/index.js';
import { t } from '../../strings/t.js';
import classes from './history.module.css';
import type { DraftMoment } from './history-page.js';
import { writersText } from './writers-text.js';

/** Goes through the moments of a draft, the oldest that is loaded at the left. */
export function MomentSlider(props: {
  readonly moments: readonly DraftMoment[];
  readonly current: DraftMoment;
  readonly onChoose: (seq: number) => void;
}) {
  const { moments, current, onChoose } = props;
  const id = useId();
  const at = moments.indexOf(current);
  const go = (index: number) => {
    const moment = moments[index];
    if (moment) onChoose(moment.seq);
  };
  return (
    <div className={classes.slider}>
      <label htmlFor={id} className={classes.label}>
        {t('history.momentOf', { at: at + 1, count: moments.length })}
      </label>
      <div className={classes.row}>
        <Button variant="default" size="compact-md" disabled={at === 0} onClick={() => go(at - 1)}>
          {t('history.earlier')}
        </Button>
        <input
          id={id}
          type="range"
          className={classes.range}
          min={0}
          max={moments.length - 1}
          value={at}
          aria-valuetext={`${dayText(current.at)}, ${clockText(current.at)}, ${writersText(current)}`}
          onChange={(event) => go(event.currentTarget.valueAsNumber)}
        />
        <Button
          variant="default"
          size="compact-md"
          disabled={at === moments.length - 1}
          onClick={() => go(at + 1)}
        >
          {t('history.later')}
        </Button>
      </div>
      <p>
        <DateText value={current.at} />, {writersText(current)}
      </p>
    </div>
  );
}
