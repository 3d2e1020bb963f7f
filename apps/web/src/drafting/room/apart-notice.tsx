import { Button } from '@mantine/core';
import { t } from '../../strings/t.js';
import classes from './storing-notice.module.css';

/** Tells whoever wrote that somebody took away what they were writing in, and where their words are; announced. */
export function ApartNotice(props: { readonly words: readonly string[]; readonly onKnown: () => void }) {
  return (
    <div role="status">
      {props.words.length > 0 && (
        <div className={classes.notice}>
          <p className={classes.head}>{t('drafting.apart')}</p>
          <p>{t('drafting.apartText')}</p>
          <blockquote>{props.words.join(' ')}</blockquote>
          <p>
            <Button variant="default" onClick={props.onKnown}>
              {t('drafting.apartKnown')}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
