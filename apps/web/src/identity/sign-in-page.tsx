import { Navigate, useLocation } from 'react-router';
import { Page, PageTitle } from '../components/index.js';
import { useViewer } from '../graphql/use-viewer.js';
import { SignInWithPasskey } from '../passkeys/sign-in-with-passkey.js';
import { ProviderProblem } from '../providers/provider-problem.js';
import { ProviderWays } from '../providers/provider-ways.js';
import { t } from '../strings/t.js';
import classes from './sign-in.module.css';
import { SignInForm } from './sign-in-form.js';

/** The one form; who is signed in already goes straight on. */
export function SignInPage() {
  const location = useLocation();
  const viewer = useViewer();
  const to = cameFrom(location.state);
  if (viewer) return <Navigate to={to} replace />;
  return (
    <Page reading>
      <PageTitle title={t('identity.signInTitle')}>
        <p className={classes.lead}>{t('identity.signInLead')}</p>
      </PageTitle>
      <ProviderProblem />
      <SignInForm to={to} />
      <div className={classes.others}>
        <SignInWithPasskey to={to} />
        <ProviderWays to={to} intent="sign-in" />
      </div>
    </Page>
  );
}

/** The page of ours that asked for a sign-in; never an address outside the app. */
function cameFrom(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('from' in state)) return '/';
  return typeof state.from === 'string' && /^\/(?!\/)/.test(state.from) ? state.from : '/';
}
