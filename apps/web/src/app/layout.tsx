import { useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { readerZone, showDatesIn, showTimesIn } from '../components/index.js';
import type { Language } from '../graphql/generated/graphql.js';
import { useViewer } from '../graphql/use-viewer.js';
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
        <Outlet key={reading} />
      </main>
      <ScrollRestoration />
    </div>
  );
}

/**
 * Shows instants and dates as the reader's profile says. What was known last stays once nobody is signed in any more:
 * a page is drawn anew, and loses what was typed into it, only where another way of reading is asked for.
 *
 * @returns what names this way of reading
 */
function useReading(): string {
  const viewer = useViewer();
  const [kept, setKept] = useState<{ zone?: string; language: Language }>({ language: 'EN' });
  const { timeZone: zone, language } = viewer ?? { timeZone: kept.zone, language: kept.language };
  showTimesIn(kept.zone);
  showDatesIn(kept.language);
  if (zone !== kept.zone && zone !== readerZone()) setKept({ zone, language });
  else if (language !== kept.language) setKept({ ...kept, language });
  return `${kept.zone ?? ''} ${kept.language}`;
}
