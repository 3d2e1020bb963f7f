import { useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { readerZone, showDatesIn, showTimesIn, Waiting } from '../components/index.js';
import type { Language } from '../graphql/generated/graphql.js';
import { ViewerDocument } from '../graphql/viewer.graphql.js';
import { t } from '../strings/t.js';
import classes from './layout.module.css';
import { Offline } from './offline.js';
import { Rail } from './rail.js';

/** Skip link, rail (a top bar with a menu on a narrow screen), and the page. */
export function Layout() {
  const { pathname } = useLocation();
  const reading = useReading();
  const [openedAt, setOpenedAt] = useState<string>();
  const opened = openedAt === pathname;
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#page">
        {t('app.skip')}
      </a>
      <header className={`${classes.side} no-print`}>
        <div className={classes.bar}>
          <Link to="/" className={classes.name}>
            {t('app.name')}
          </Link>
          <button
            type="button"
            className={classes.menuButton}
            aria-expanded={opened}
            aria-controls="rail"
            onClick={() => setOpenedAt(opened ? undefined : pathname)}
          >
            {opened ? t('app.closeMenu') : t('app.menu')}
          </button>
        </div>
        <div id="rail" className={classes.rail} data-opened={opened}>
          <Rail />
        </div>
      </header>
      <main id="page" tabIndex={-1} className={classes.main}>
        <Offline />
        {reading === undefined ? <Waiting /> : <Outlet key={reading} />}
      </main>
      <ScrollRestoration />
    </div>
  );
}

/**
 * Shows instants and dates as the reader's profile says. What was known last stays once nobody is signed in any more:
 * a page is drawn anew, and loses what was typed into it, only where another way of reading is asked for. For that
 * reason nothing is drawn before the profile is known, or cannot be.
 *
 * @returns what names this way of reading; undefined while it is not known
 */
function useReading(): string | undefined {
  const [{ data, error }] = useQuery({ query: ViewerDocument, requestPolicy: 'cache-first' });
  const [kept, setKept] = useState<{ zone?: string; language: Language }>();
  const { timeZone: zone, language } = data?.viewer ?? {
    timeZone: kept?.zone,
    language: kept?.language ?? 'EN',
  };
  showTimesIn(kept?.zone);
  showDatesIn(kept?.language ?? 'EN');
  if (kept === undefined) {
    if (data || error) setKept({ zone, language });
  } else if (zone !== kept.zone && zone !== readerZone()) setKept({ zone, language });
  else if (language !== kept.language) setKept({ ...kept, language });
  return kept && `${kept.zone ?? ''} ${kept.language}`;
}
