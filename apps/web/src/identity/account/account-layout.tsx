import { NavLink, Outlet } from 'react-router';
import { Page, PageTitle, ProblemNotice, Waiting } from '../../components/index.js';
import { useViewer } from '../../graphql/use-viewer.js';
import { t } from '../../strings/t.js';
import classes from './account.module.css';
import { ACCOUNT_SECTIONS } from './account-sections.js';

/** One's own account: the list of its sections, and the one that is open. */
export function AccountLayout() {
  const viewer = useViewer();
  if (viewer === null) {
    return (
      <Page reading>
        <PageTitle title={t('account.title')} />
        <ProblemNotice problem={{ code: 'UNAUTHENTICATED', message: t('account.mustSignIn') }} />
      </Page>
    );
  }
  return (
    <div className={classes.account}>
      <nav aria-label={t('account.title')} className={classes.sections}>
        <p className={classes.name}>{t('account.title')}</p>
        <ul>
          {ACCOUNT_SECTIONS.map(({ path, title }) => (
            <li key={path}>
              <NavLink to={path} className={classes.link ?? ''}>
                {t(title)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.section}>
        {viewer === undefined ? (
          <Page reading>
            <Waiting />
          </Page>
        ) : (
          <Outlet />
        )}
      </div>
    </div>
  );
}
