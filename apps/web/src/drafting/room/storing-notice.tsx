import { t } from '../../strings/t.js';
import type { Storing } from './notice-message.js';
import classes from './storing-notice.module.css';

/** What people must know of how storing goes, and what to do; announced when it changes. */
export function StoringNotice({ storing: { pace, nearlyFull } }: { readonly storing: Storing }) {
  return (
    <div role="status">
      {pace !== 'well' && (
        <div className={classes.notice}>
          <p className={classes.head}>{t(`drafting.storing_${pace}`)}</p>
          <p>{t(`drafting.storingText_${pace}`)}</p>
        </div>
      )}
      {nearlyFull && (
        <div className={classes.notice}>
          <p className={classes.head}>{t('drafting.nearlyFull')}</p>
          <p>{t('drafting.nearlyFullText')}</p>
        </div>
      )}
    </div>
  );
}
