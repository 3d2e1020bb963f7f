import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../components/index.js';
import type { PendingProviderQuery } from '../graphql/generated/graphql.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { AcceptWithProviderDocument, LinkProviderDocument } from './providers.graphql.js';
import classes from './providers.module.css';

type Pending = NonNullable<PendingProviderQuery['pendingProvider']>;

/** Says what would be linked to what, and does it when asked to. */
export function PendingConsent({ pending }: { readonly pending: Pending }) {
  const { email, step } = pending;
  const { name } = pending.provider;
  const link = useAct(LinkProviderDocument);
  const accept = useAct(AcceptWithProviderDocument);
  const renew = useRenewSession();
  const navigate = useNavigate();

  const consent = async () => {
    if (!(await link.perform({}))) return;
    navigate('/account/providers', { replace: true });
  };
  const join = async () => {
    if (!(await accept.perform({}))) return;
    renew();
    navigate('/', { replace: true });
  };
  return (
    <>
      <p>{t('providers.cameBack', { name, email })}</p>
      <p>{t(`providers.step_${step}`, { name, email })}</p>
      <div className={classes.buttons}>
        {step === 'LINK' && (
          <Button onClick={consent} loading={link.pending}>
            {t('providers.linkNow', { name })}
          </Button>
        )}
        {step === 'ACCEPT' && (
          <Button onClick={join} loading={accept.pending}>
            {t('providers.acceptNow', { name })}
          </Button>
        )}
        {step === 'SIGN_IN_FIRST' && (
          <Button onClick={() => navigate('/sign-in', { state: { from: '/link-provider' } })}>
            {t('app.signIn')}
          </Button>
        )}
        <Button variant="default" onClick={() => navigate('/')}>
          {t('providers.notNow')}
        </Button>
      </div>
      <ProblemNotice problem={link.problem ?? accept.problem} />
    </>
  );
}
