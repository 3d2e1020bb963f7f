import { Link, NavLink, useLocation, useMatch, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { ProblemNotice } from '../components/index.js';
import { opensConsole, useKeepsInstallation } from '../console/use-console.js';
import { useViewer } from '../graphql/use-viewer.js';
import { useSignOut } from '../identity/use-sign-out.js';
import { useUnreadNotices } from '../notifications/use-notices-live.js';
import { t } from '../strings/t.js';
import classes from './rail.module.css';
import { SchemeSwitch } from './scheme-switch.js';
import { SpaceShellDocument } from './space.graphql.js';
import type { SpaceShell } from './use-space.js';

/** The way about: this space, then who is signed in. It is drawn once it is known whole, so that nothing in it moves. */
export function Rail() {
  const slug = useMatch('/spaces/:slug/*')?.params.slug;
  const [{ data, error }] = useQuery({
    query: SpaceShellDocument,
    variables: { slug: slug ?? '' },
    requestPolicy: 'cache-first',
    pause: slug === undefined,
  });
  const space = data?.space?.slug === slug ? data?.space : undefined;
  const known = slug === undefined || space || error || data?.space === null;
  if (!known) return <div className={classes.rail} />;
  return (
    <div className={classes.rail}>
      {space ? <SpaceNavigation space={space} /> : <TopNavigation />}
      <AccountNavigation />
    </div>
  );
}

function TopNavigation() {
  const keeps = useKeepsInstallation();
  return (
    <nav aria-label={t('app.yourSpaces')}>
      <ul className={classes.links}>
        <Entry to="/" end>
          {t('app.yourSpaces')}
        </Entry>
        <DirectoryEntries />
        {keeps && <Entry to="/console">{t('app.navConsole')}</Entry>}
      </ul>
    </nav>
  );
}

function DirectoryEntries() {
  return (
    <>
      <Entry to="/organisations">{t('app.organisations')}</Entry>
      {useViewer() && <Entry to="/people">{t('app.people')}</Entry>}
    </>
  );
}

function SpaceNavigation({ space }: { readonly space: SpaceShell }) {
  const base = `/spaces/${space.slug}`;
  return (
    <nav aria-label={t('app.navSpace')}>
      <p className={classes.space}>{space.title}</p>
      <ul className={classes.links}>
        <Entry to={base} end>
          {t('app.navHome')}
        </Entry>
        <Entry to={`${base}/drafts`}>{t('app.navDrafts')}</Entry>
        <Entry to={`${base}/polls`}>{t('app.navPolls')}</Entry>
        <Entry to={`${base}/decisions`}>{t('app.navDecisions')}</Entry>
        <Entry to={`${base}/disputes`}>{t('app.navDisputes')}</Entry>
        <Entry to={`${base}/definitions`}>{t('app.navDefinitions')}</Entry>
        <Entry to={`${base}/evidence`}>{t('app.navEvidence')}</Entry>
        <Entry to={`${base}/consultations`}>{t('app.navConsultations')}</Entry>
        <Entry to={`${base}/recommendations`}>{t('app.navRecommendations')}</Entry>
        <Entry to={`${base}/record`}>{t('app.navRecord')}</Entry>
        {opensConsole(space) && <Entry to={`${base}/console`}>{t('app.navConsole')}</Entry>}
      </ul>
      {space.taskGroups.nodes.length > 0 && (
        <>
          <h2 className={classes.heading}>{t('app.navGroups')}</h2>
          <ul className={classes.links}>
            {space.taskGroups.nodes.map((group) => (
              <Entry key={group.id} to={`${base}/groups/${encodeURIComponent(group.id)}`}>
                {group.title}
              </Entry>
            ))}
          </ul>
        </>
      )}
      <ul className={classes.links} data-apart="true">
        <Entry to="/" end>
          {t('app.allSpaces')}
        </Entry>
        <DirectoryEntries />
      </ul>
    </nav>
  );
}

function AccountNavigation() {
  const viewer = useViewer();
  if (viewer === undefined) return null;
  return (
    <div className={classes.account}>
      <nav aria-label={t('app.navAccount')}>
        {viewer && <p className={classes.person}>{viewer.person.name}</p>}
        <ul className={classes.links}>
          {!viewer && <SignInEntry />}
          {viewer && <NotificationsEntry />}
          {viewer && <Entry to="/account">{t('app.account')}</Entry>}
          {viewer && <SignOutEntry />}
        </ul>
      </nav>
      <div className={classes.scheme}>
        <SchemeSwitch />
      </div>
    </div>
  );
}

function NotificationsEntry() {
  const n = useUnreadNotices();
  return (
    <Entry to="/notifications">
      {n === 0 ? t('app.notifications') : t('app.notificationsUnread', { n })}
    </Entry>
  );
}

function SignInEntry() {
  const { pathname, search, state } = useLocation();
  const from = pathname === '/sign-in' ? state : { from: pathname + search };
  return (
    <li>
      <Link to="/sign-in" state={from} className={classes.link}>
        {t('app.signIn')}
      </Link>
    </li>
  );
}

function SignOutEntry() {
  const navigate = useNavigate();
  const { signOut, pending, problem } = useSignOut(() => navigate('/'));
  return (
    <li>
      <button type="button" className={classes.link} onClick={signOut} disabled={pending}>
        {t('app.signOut')}
      </button>
      <ProblemNotice problem={problem} />
    </li>
  );
}

function Entry(props: { readonly to: string; readonly end?: boolean; readonly children: string }) {
  return (
    <li>
      <NavLink to={props.to} end={props.end ?? false} className={classes.link ?? ''}>
        {props.children}
      </NavLink>
    </li>
  );
}
