import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { Page, PageTitle, ProblemNotice, Section } from '../../components/index.js';
import { useViewer } from '../../graphql/use-viewer.js';
import { t } from '../../strings/t.js';
import { useSignOut } from '../use-sign-out.js';

/** How one signs in, and the way out. */
export function SignInSection() {
  const viewer = useViewer();
  const navigate = useNavigate();
  const { signOut, pending, problem } = useSignOut(() => navigate('/', { replace: true }));
  return (
    <Page reading>
      <PageTitle title={t('account.signInSection')}>
        <p>{t('account.signInLead', { email: viewer?.email ?? '' })}</p>
      </PageTitle>
      <Section title={t('identity.signOutTitle')}>
        <p>{t('identity.signOutText')}</p>
        <p>
          <Button variant="default" onClick={signOut} loading={pending}>
            {t('identity.signOut')}
          </Button>
        </p>
        <ProblemNotice problem={problem} />
      </Section>
    </Page>
  );
}
