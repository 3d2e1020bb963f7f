import { useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { showDatesIn, showTimesIn } from '../components/index.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import classes from './layout.module.css';
import { Offline } from './offline.js';
import { Rail } from './rail.js';

/** Skip link, rail (a top bar with a menu on a narrow screen), and the page. */
export function Layout() {
  const { pathname } = useLocation();
  const viewer = useViewer();
  const zone = viewer?.timeZone;
  const language = viewer?.language ?? 'EN';
  showTimesIn(zone);
  showDatesIn(language);
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
        <Outlet key={`${zone ?? ''} ${language}`} />
      </main>
      <ScrollRestoration />
    </div>
  );
}
