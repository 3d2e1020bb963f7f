import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { DoneNotice, Loaded, Page, PageTitle, ProblemNotice, Section } from '../../components/index.js';
import type { SignInStateQuery } from '../../graphql/generated/graphql.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { RequestPasswordResetDocument } from '../identity.graphql.js';
import { useSignOut } from '../use-sign-out.js';
import { SignInStateDocument } from './account.graphql.js';
import { ChangePasswordForm } from './change-password-form.js';

type SignInState = NonNullable<SignInStateQuery['viewer']>;

/** How one signs in: the password, and the way out. */
export function SignInSection() {
  const [result, execute] = useQuery({ query: SignInStateDocument });
  return (
    <Page reading>
      <PageTitle title={t('account.signInSection')} />
      <Loaded
        result={result}
        pick={(data) => data.viewer}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
      >
        {(viewer) => (
          <>
            <p>{t('account.signInLead', { email: viewer.email })}</p>
            <Section title={t('account.passwordTitle')}>
              {viewer.hasPassword ? (
                <ChangePasswordForm viewer={viewer} />
              ) : (
                <FirstPassword viewer={viewer} />
              )}
            </Section>
          </>
        )}
      </Loaded>
      <SignOut />
    </Page>
  );
}

/** Without a password the first one is set by a letter, as a forgotten one is: a session alone is not enough for it. */
function FirstPassword({ viewer }: { readonly viewer: SignInState }) {
  const act = useAct(RequestPasswordResetDocument);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p>{t('account.noPassword')}</p>
      <p>
        <Button
          variant="default"
          loading={act.pending}
          onClick={async () => setAsked((await act.perform({ email: viewer.email })) !== undefined)}
        >
          {t('account.firstPassword')}
        </Button>
      </p>
      <ProblemNotice problem={act.problem} />
      {asked && (
        <DoneNotice title={t('identity.letterAsked')}>
          <p>{t('account.firstPasswordAsked', { email: viewer.email })}</p>
        </DoneNotice>
      )}
    </>
  );
}

function SignOut() {
  const navigate = useNavigate();
  const { signOut, pending, problem } = useSignOut(() => navigate('/', { replace: true }));
  return (
    <Section title={t('identity.signOutTitle')}>
      <p>{t('identity.signOutText')}</p>
      <p>
        <Button variant="default" onClick={signOut} loading={pending}>
          {t('identity.signOut')}
        </Button>
      </p>
      <ProblemNotice problem={problem} />
    </Section>
  );
}
