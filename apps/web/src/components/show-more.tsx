import { Button } from '@mantine/core';
import { t } from '../strings/t.js';
import { ProblemNotice } from './problem-notice.js';
import classes from './show-more.module.css';
import type { Growing } from './use-pages.js';

/** How many are shown of how many, and the button for the next page. */
export function ShowMore({ pages }: { readonly pages: Growing<unknown> }) {
  if (pages.nodes.length === 0) return null;
  return (
    <div className={classes.more}>
      <p role="status" className={classes.count}>
        {t('components.shownOf', { shown: pages.nodes.length, total: pages.totalCount })}
      </p>
      {pages.hasMore && (
        <Button variant="default" onClick={pages.showMore} loading={pages.loadingMore}>
          {t('components.showMore')}
        </Button>
      )}
      <ProblemNotice problem={pages.problem} />
    </div>
  );
}
