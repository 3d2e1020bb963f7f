import { DateText } from '../../components/index.js';
import { t } from '../../strings/t.js';
import classes from './history.module.css';
import type { DraftMoment } from './history-page.js';
import { writersText } from './writers-text.js';

/** Who wrote when, the latest first; choosing one shows the text as it was then. */
export function MomentsList(props: {
  readonly moments: readonly DraftMoment[];
  readonly current: DraftMoment;
  readonly onChoose: (seq: number) => void;
}) {
  return (
    <ol className={classes.moments} aria-label={t('history.moments')}>
      {props.moments.map((moment) => (
        <li key={moment.seq}>
          <button
            type="button"
            className={classes.moment}
            {...(moment.seq === props.current.seq ? { 'aria-current': 'step' } : {})}
            onClick={() => props.onChoose(moment.seq)}
          >
            <DateText value={moment.at} />
            <span className={classes.writers}>{writersText(moment)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
