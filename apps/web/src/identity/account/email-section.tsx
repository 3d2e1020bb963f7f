import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { DoneNotice, fieldError, Loaded, Page, PageTitle, ProblemNotice } from '../../components/index.js';
import type { SignInStateQuery } from '../../graphql/generated/graphql.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import classes from '../sign-in.module.css';
import { RequestEmailChangeDocument, SignInStateDocument } from './account.graphql.js';

type SignInState = NonNullable<SignInStateQuery['viewer']>;

/** The address one signs in with, and another in its place. */
export function EmailSection() {
  const [result, execute] = useQuery({ query: SignInStateDocument });
  return (
    <Page reading>
      <PageTitle title={t('account.emailSection')} />
      <Loaded
        result={result}
        pick={(data) => data.viewer}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
      >
        {(viewer) => <EmailForm viewer={viewer} />}
      </Loaded>
    </Page>
  );
}

function EmailForm({ viewer }: { readonly viewer: SignInState }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState<string>();
  const act = useAct(RequestEmailChangeDocument);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(undefined);
    if (!(await act.perform({ email, password }))) return;
    setAsked(email.trim());
    setEmail('');
    setPassword('');
  };
  return (
    <form onSubmit={send} className={classes.form}>
      <p>{t('account.emailLead', { email: viewer.email })}</p>
      <TextInput
        label={t('account.newEmail')}
        type="email"
        name="email"
        autoComplete="email"
        required
        withAsterisk={false}
        value={email}
        error={fieldError(act.problem, 'email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      {viewer.hasPassword && (
        <PasswordInput
          label={t('account.presentPassword')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          error={fieldError(act.problem, 'password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <ProblemNotice problem={act.problem} />
      <Button type="submit" loading={act.pending}>
        {t('account.changeEmail')}
      </Button>
      {asked !== undefined && (
        <DoneNotice title={t('identity.letterAsked')}>
          <p>{t('account.emailAsked', { email: asked, old: viewer.email })}</p>
        </DoneNotice>
      )}
    </form>
  );
}
